using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Generator.Tests.Reading.Suites;

/// <summary>The reader that emitted models read answers with, beside the generator's own.</summary>
public sealed class JsonInputSuiteTests
{
    public static TheoryData<string> Accepted => Names('y');

    public static TheoryData<string> Refused => Names('n');

    public static TheoryData<string> Free => Names('i');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Accepted))]
    public void WhatIsJsonIsReadAsSystemTextJsonReadsIt(string name)
    {
        var text = Find(name);

        Assert.Equal(TheirTokens(text), OurTokens(text));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Refused))]
    public void WhatIsNotJsonIsRefused(string name) => Assert.ThrowsAny<JsonException>(() => OurTokens(Find(name)));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Free))]
    public void WhatIsUpToTheReaderIsReadOrRefusedWithAWord(string name)
    {
        try
        {
            _ = OurTokens(Find(name));
        }
        catch (JsonException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }

    private static List<string> OurTokens(byte[] text)
    {
        var tokens = new List<string>();
        var reader = new JsonInput(text);
        while (reader.Read())
        {
            tokens.Add(reader.TokenType is JsonTokenType.String ? $"String {reader.ReadString()}" : $"{reader.TokenType} at {reader.TokenStart}");
        }

        return tokens;
    }

    private static List<string> TheirTokens(byte[] text)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            tokens.Add(reader.TokenType is JsonTokenType.String ? $"String {reader.GetString()}" : $"{reader.TokenType} at {reader.TokenStartIndex}");
        }

        return tokens;
    }

    private static byte[] Find(string name) => Encoding.UTF8.GetBytes(Suite.Json.Single(test => test.Name == name).Input);

    private static TheoryData<string> Names(char kind) => new(Suite.Json.Where(test => test.Name[0] == kind).Select(test => test.Name));
}
