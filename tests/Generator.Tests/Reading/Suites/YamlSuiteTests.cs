namespace KaptureContracts.Generator.Tests.Reading.Suites;

public sealed class YamlSuiteTests
{
    private static readonly IReadOnlyDictionary<string, SuiteException> Exceptions = SuiteException.Load("yaml-test-suite.exceptions.txt");

    public static TheoryData<string> All => Ids(_ => true);

    public static TheoryData<string> WithJson => Ids(test => test is { Fail: false, Json: not null });

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(All))]
    public void ACaseHasTheEventsOfTheSuiteOrIsRefused(string id)
    {
        var test = Find(id);
        var events = YamlEventText.Parse(test.Yaml, out _);
        var expected = test.Fail ? null : YamlEventText.Normalize(test.Tree!);
        if (Exceptions.ContainsKey(id))
        {
            // What no longer differs is to be taken off the list.
            Assert.NotEqual(expected, events);
            return;
        }

        Assert.Equal(expected, events);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(WithJson))]
    public void TheFirstDocumentIsTheSuitesJson(string id)
    {
        var document = Document.Yaml(Find(id).Yaml);
        SuiteJson.AssertSame(Find(id).Json!, document);
    }

    private static YamlSuiteCase Find(string id) => Suite.Yaml.Single(test => test.Id == id);

    private static TheoryData<string> Ids(Func<YamlSuiteCase, bool> condition) => new(Suite.Yaml.Where(condition).Select(test => test.Id));
}
