namespace KaptureContracts.Generator.Tests.Reading.Suites;

public sealed class JsonSuiteTests
{
    private static readonly IReadOnlyDictionary<string, SuiteException> Exceptions = SuiteException.Load("json-test-suite.exceptions.txt");

    public static TheoryData<string> Accepted => Names('y');

    public static TheoryData<string> Refused => Names('n');

    public static TheoryData<string> Free => Names('i');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Accepted))]
    public void WhatIsJsonIsReadAsSystemTextJsonReadsIt(string name)
    {
        var document = Document.Json(Find(name));
        if (Exceptions.ContainsKey(name))
        {
            Assert.Null(document.Root);
            return;
        }

        SuiteJson.AssertSame(Find(name), document);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Refused))]
    public void WhatIsNotJsonIsRefused(string name) =>
        Assert.Equal(!Exceptions.ContainsKey(name), Document.Json(Find(name)).Root is null);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Free))]
    public void WhatIsUpToTheReaderIsReadOrRefusedWithAWord(string name) => _ = Document.Json(Find(name));

    private static string Find(string name) => Suite.Json.Single(test => test.Name == name).Input;

    private static TheoryData<string> Names(char kind) => new(Suite.Json.Where(test => test.Name[0] == kind).Select(test => test.Name));
}
