using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>How the case of a value is found that could be of several.</summary>
public sealed class CandidateTests
{
    private static readonly JsonCandidate<string>[] Shapes =
    [
        Skipping("small", ["a"], ["b"]),
        Skipping("large", ["a"], ["b", "c"]),
        Skipping("closed", ["x"], [], isClosed: true),
        Skipping("fixed", ["kind"], [], false, KeyValuePair.Create("kind", "one")),
        Skipping("other", ["kind"], [], false, KeyValuePair.Create("kind", "two")),
    ];

    [Theory]
    [InlineData("""{"a":1}""", "small")]
    [InlineData("""{"a":1,"b":2}""", "small")]
    [InlineData("""{"a":1,"c":{"x":1}}""", "large")]
    [InlineData("""{"x":1}""", "closed")]
    [InlineData("""{"x":1,"y":1}""", null)]
    [InlineData("""{"b":1}""", null)]
    [InlineData("""{"kind":"one"}""", "fixed")]
    [InlineData("""{"kind":"t\u0077o"}""", "other")]
    [InlineData("""{"kind":1}""", null)]
    [InlineData("""{"a":1,"a":2,"a":3,"b":1}""", "small")]
    [InlineData("{}", null)]
    public void NamesAndFixedValuesTell(string json, string? expected) => Assert.Equal(expected, Read(json, Shapes));

    [Fact]
    public void WhatCannotBeReadAsTheLikeliestIsTriedAsTheNextAndTheReaderStandsBehindTheValue()
    {
        JsonCandidate<string>[] candidates =
        [
            new(static (ref JsonInput json) => Int32Codec.Read(ref json) + " as a number"),
            new(static (ref JsonInput json) => null),
            new(static (ref JsonInput json) => StringCodec.Read(ref json)),
        ];
        var json = new JsonInput("""["a",5]"""u8);
        json.Read();
        json.Read();

        Assert.Equal("a", JsonCandidate.Read<string>(ref json, candidates));
        json.Read();
        Assert.Equal("5 as a number", JsonCandidate.Read<string>(ref json, candidates));
        json.Read();
        Assert.Equal(JsonTokenType.EndArray, json.TokenType);
    }

    [Fact]
    public void UnionsInUnionsWithoutEndAreNoCase()
    {
        static string? ReadItself(ref JsonInput json) => JsonCandidate.Read<string>(ref json, new JsonCandidate<string>[] { new(ReadItself) });
        var json = new JsonInput("5"u8);
        json.Read();

        Assert.Null(ReadItself(ref json));
        Assert.Equal(JsonTokenType.Number, json.TokenType);
    }

    [Fact]
    public void WhatFitsNoneLeavesTheReaderWhereItIs()
    {
        var json = new JsonInput("""{"b":[1]}"""u8);
        json.Read();

        Assert.Null(JsonCandidate.Read<string>(ref json, Shapes));
        Assert.Equal((JsonTokenType.StartObject, 0), (json.TokenType, json.TokenStart));
    }

    [Fact]
    public void CandidatesInsideCandidatesDoNotMultiply()
    {
        const int Depth = 60;
        var reads = 0;
        JsonCandidate<string>[] candidates = [];
        string? Nested(ref JsonInput json)
        {
            reads++;
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray)
            {
                JsonCandidate.Read<string>(ref json, candidates);
            }

            throw JsonRead.BadValue("anything");
        }

        candidates = [new(Nested), new(Nested), new(Nested)];
        var json = new JsonInput(Encoding.UTF8.GetBytes(new string('[', Depth) + new string(']', Depth)));
        json.Read();

        Assert.Null(JsonCandidate.Read<string>(ref json, candidates));
        Assert.InRange(reads, Depth, 1_000);
    }

    private static string? Read(string text, JsonCandidate<string>[] candidates)
    {
        var json = new JsonInput(Encoding.UTF8.GetBytes(text));
        json.Read();
        return JsonCandidate.Read<string>(ref json, candidates);
    }

    private static JsonCandidate<string> Skipping(
        string name, string[] required, string[] optional, bool isClosed = false, params KeyValuePair<string, string>[] values)
    {
        return new JsonCandidate<string>(Skip) { Required = required, Optional = optional, IsClosed = isClosed, Fixed = values };

        string? Skip(ref JsonInput json)
        {
            json.Skip();
            return name;
        }
    }
}
