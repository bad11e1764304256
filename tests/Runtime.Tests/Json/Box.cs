using System.Buffers;
using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>A model that is nothing but one value, so that each codec is reached through the calls that users make.</summary>
internal sealed class Box<T, TCodec>(T value) : IJsonModel<Box<T, TCodec>>
    where TCodec : IJsonCodec<T>
{
    public T Value { get; } = value;

    public static Box<T, TCodec> Read(ref JsonInput json) => new(TCodec.Read(ref json));

    public static void Write(ref JsonOutput json, Box<T, TCodec> value) => TCodec.Write(ref json, value.Value);
}

/// <summary>Reads and writes single values with one codec.</summary>
internal static class Codec<T, TCodec>
    where TCodec : IJsonCodec<T>
{
    public static T Read(string json) => JsonModel.Parse<Box<T, TCodec>>(json).Value;

    public static T Read(ReadOnlySpan<byte> json) => JsonModel.Parse<Box<T, TCodec>>(json).Value;

    public static string Write(T value) => JsonModel.ToJson(new Box<T, TCodec>(value));

    /// <summary>Reads the text from pieces of one byte each: every token lies across segments.</summary>
    public static T ReadInPieces(string json) => Pieces.Read<Box<T, TCodec>>(Encoding.UTF8.GetBytes(json), 1).Value;

    /// <summary>The message with which the text is refused.</summary>
    public static string Refusal(string json) => Assert.Throws<JsonException>(() => { Read(json); }).Message;
}

/// <summary>JSON that arrives in pieces.</summary>
internal static class Pieces
{
    public static T Read<T>(ReadOnlyMemory<byte> json, int pieceLength)
        where T : IJsonModel<T>
    {
        var pieces = Split(json, pieceLength);
        var reader = new Utf8JsonReader(pieces);
        Assert.True(reader.Read());
        var value = JsonModel.Read<T>(ref reader);
        Assert.False(reader.Read());
        Assert.Equal(JsonModel.ToJson(value), JsonModel.ToJson(JsonModel.Parse<T>(pieces)));
        return value;
    }

    private static ReadOnlySequence<byte> Split(ReadOnlyMemory<byte> bytes, int pieceLength)
    {
        var first = new Segment(bytes[..Math.Min(pieceLength, bytes.Length)], previous: null);
        var last = first;
        for (var start = pieceLength; start < bytes.Length; start += pieceLength)
        {
            last = new Segment(bytes.Slice(start, Math.Min(pieceLength, bytes.Length - start)), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is null)
            {
                return;
            }

            RunningIndex = previous.RunningIndex + previous.Memory.Length;
            previous.Next = this;
        }
    }
}
