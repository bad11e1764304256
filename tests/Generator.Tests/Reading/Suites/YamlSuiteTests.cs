using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Reading.Yaml;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

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
        var events = Parse(test.Yaml);
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

    /// <summary>The events of a stream, or null if it is refused.</summary>
    private static string? Parse(string yaml)
    {
        var text = SourceText.From(yaml);
        using var document = DocumentText.Borrow(text);
        if (!YamlText.Check(document, new ReadingReport(new ProblemSink("case.yaml", text), text)))
        {
            return null;
        }

        var events = new YamlEventText();
        try
        {
            new YamlParser(document, events).Parse(TestContext.Current.CancellationToken);
            return events.ToString();
        }
        catch (YamlSyntaxException)
        {
            return null;
        }
    }

    private static YamlSuiteCase Find(string id) => Suite.Yaml.Single(test => test.Id == id);

    private static TheoryData<string> Ids(Func<YamlSuiteCase, bool> condition) => new(Suite.Yaml.Where(condition).Select(test => test.Id));
}
