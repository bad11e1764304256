using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class TupleCodecTests
{
    [Fact]
    public void ATupleOfAnySizeSurvivesBeingReadAndWritten()
    {
        Survives<(int, string), TupleCodec<int, Int32Codec, string, StringCodec>>("""[1,"a"]""", (1, "a"));
        Survives<(int, string, bool), TupleCodec<int, Int32Codec, string, StringCodec, bool, BooleanCodec>>("""[1,"a",true]""", (1, "a", true));
        Survives<(int, int, int, string), TupleCodec<int, Int32Codec, int, Int32Codec, int, Int32Codec, string, StringCodec>>(
            """[1,2,3,"a"]""", (1, 2, 3, "a"));
        Survives<(int, int, int, int, string), TupleCodec<int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, string, StringCodec>>(
            """[1,2,3,4,"a"]""", (1, 2, 3, 4, "a"));
        Survives<
            (int, int, int, int, int, string),
            TupleCodec<int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, string, StringCodec>>(
            """[1,2,3,4,5,"a"]""", (1, 2, 3, 4, 5, "a"));
        Survives<
            (int, int, int, int, int, int, string),
            TupleCodec<int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, string, StringCodec>>(
            """[1,2,3,4,5,6,"a"]""", (1, 2, 3, 4, 5, 6, "a"));
    }

    [Theory]
    [InlineData("[]", "The value is not an array of two items.")]
    [InlineData("[1]", "The value is not an array of two items.")]
    [InlineData("[1,\"a\",2]", "The value is not an array of two items.")]
    [InlineData("[1,2]", "Expected a string, found a number.")]
    [InlineData("{}", "Expected an array, found an object.")]
    [InlineData("null", "Expected an array, found null.")]
    public void WhatIsNoTupleIsRefused(string json, string message) =>
        Assert.Equal(message, Codec<(int, string), TupleCodec<int, Int32Codec, string, StringCodec>>.Refusal(json));

    private static void Survives<T, TCodec>(string json, T value)
        where TCodec : IJsonCodec<T>
    {
        Assert.Equal(value, Codec<T, TCodec>.Read(json));
        Assert.Equal(value, Codec<T, TCodec>.ReadInPieces(json));
        Assert.Equal(json, Codec<T, TCodec>.Write(value));
    }
}
