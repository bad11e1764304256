using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>Properties are found whether they stand where they are expected or not, and however their names are written.</summary>
public sealed class JsonObjectReaderTests
{
    private static readonly byte[] Names = "\u0001a\u0001ab\u0001b c\u0001é\u0001"u8.ToArray();

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"a":1,"ab":2,"b c":3,"é":4}""", "0=1 1=2 2=3 3=4")]
    [InlineData("""{"é":4,"b c":3,"ab":2,"a":1}""", "3=4 2=3 1=2 0=1")]
    [InlineData("""{"ab":2}""", "1=2")]
    [InlineData("""{"abc":1,"a":2}""", "abc=1 0=2")]
    [InlineData("""{"b":1,"b c":2,"b cd":3}""", "b=1 2=2 b cd=3")]
    [InlineData("""{"":1,"a":2}""", "=1 0=2")]
    [InlineData("""{ "a" : 1 , "ab" : 2 }""", "0=1 1=2")]
    [InlineData("{\"a\": 1, \"ab\":\n2,\"b c\"\t:3}", "0=1 1=2 2=3")]
    [InlineData("""{"\u0061":1,"a\u0062":2,"b\u0020c":3,"\u00e9":4}""", "0=1 1=2 2=3 3=4")]
    [InlineData("""{"a\"":1,"a":2}""", "a\"=1 0=2")]
    [InlineData("""{"a\u0001ab":1,"\u0001":2}""", "a\u0001ab=1 \u0001=2")]
    [InlineData("""{"a":1,"a":2,"ab":3,"ab":4}""", "0=1 0=2 1=3 1=4")]
    [InlineData("""{"a":{"a":{"ab":1},"ab":[{"a":1}]},"ab":[{},[]],"b c":""}""", """0={"a":{"ab":1},"ab":[{"a":1}]} 1=[{},[]] 2="" """)]
    public void APropertyIsFoundByItsName(string json, string found) => Assert.Equal(found.TrimEnd(), string.Join(' ', Read(json)));

    [Theory]
    [InlineData("""{"a""")]
    [InlineData("""{"a" """)]
    [InlineData("""{"a":""")]
    [InlineData("""{"a": """)]
    [InlineData("""{"a":1""")]
    [InlineData("""{"a":1,""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{,"a":1}""")]
    [InlineData("""{"a":1,,"ab":1}""")]
    [InlineData("""{"a":1"ab":1}""")]
    [InlineData("""{"a",1}""")]
    [InlineData("""{"a"::1}""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{"a":,"ab":1}""")]
    [InlineData("""{"a":1]""")]
    [InlineData("""{a":1}""")]
    public void WhatIsMalformedIsRefusedInTheWordsOfDotNet(string json)
    {
        var refusal = Assert.ThrowsAny<JsonException>(() => Read(json));

        var expected = Assert.ThrowsAny<JsonException>(() => Scan(json));
        Assert.Equal(expected.Message, refusal.Message);
    }

    private static List<string> Read(string json)
    {
        var input = new JsonInput(Encoding.UTF8.GetBytes(json));
        Assert.True(input.Read());
        var found = new List<string>();
        var properties = new JsonObjectReader(ref input, Names);
        while (properties.Next(ref input, out var index))
        {
            var name = index >= 0 ? $"{index}" : input.GetText();
            if (index < 0)
            {
                Assert.True(input.Read());
            }

            found.Add($"{name}={Encoding.UTF8.GetString(input.TakeValue())}");
        }

        Assert.False(input.Read());
        return found;
    }

    private static void Scan(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
        }
    }
}
