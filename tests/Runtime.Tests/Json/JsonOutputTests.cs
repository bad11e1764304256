using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Runtime.Json;
using Parcels;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>What is written is JSON, says what the value says, and costs no memory of its own.</summary>
public sealed class JsonOutputTests
{
    [Fact]
    public void EveryCharacterSurvives()
    {
        for (var character = char.MinValue; ; character++)
        {
            if (!char.IsSurrogate(character))
            {
                Survives($"a{character}b{character}");
            }

            if (character == char.MaxValue)
            {
                break;
            }
        }
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("\U0010FFFF")]
    public void APairOfSurrogatesSurvives(string text) => Survives(text);

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("a\uD83Db")]
    public void HalfAPairIsReplaced(string text) =>
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Read(Codec<string, StringCodec>.Write(text)));

    [Fact]
    public void ALongTextSurvivesWhereverItIsDivided()
    {
        for (var length = 1_000; length < 1_050; length++)
        {
            Survives(new string('x', length) + "😀\"é" + new string('\n', length));
        }
    }

    [Theory]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\f\n\r\t\0\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0000\\u001F\u007f\"")]
    [InlineData("<é日本&😀>", "\"<é日本&😀>\"")]
    [InlineData("", "\"\"")]
    public void OnlyWhatMustBeIsEscaped(string text, string expected) => Assert.Equal(expected, Codec<string, StringCodec>.Write(text));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    public void BuffersMayEndAnywhere(int size)
    {
        var value = JsonNode.Parse("""{"a":[1,-2.5e10,true,null,"\n\u00e9",{"b":{},"c":[[],[[]]]}],"日本":"x","long":"0123456789"}""")!.AsObject();
        var target = new SmallBuffers(size);

        JsonModel.Write(target, new Box<JsonObject, JsonObjectCodec>(value));

        Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(target.Written)));
    }

    [Fact]
    public void AModelIsWrittenWithoutAllocation()
    {
        var parcel = JsonModel.Parse<Parcel>("""{"id":1,"weight":1.5,"note":"é","codes":[[1,2],[]],"label":{"text":"x"},"stock":{"total":3,"a":1},"extra":{"deep":[{"n":"x","m":true,"o":null}]}}""");
        var buffer = new ArrayBufferWriter<byte>(4_096);
        Measure();

        Assert.Equal(0, Measure());

        long Measure()
        {
            buffer.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            JsonModel.Write(buffer, parcel);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void WhatHoldsItselfIsRefused()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => JsonModel.ToJson(new Endless()));

        Assert.Contains("1,000 levels", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersThatJsonDoesNotHaveAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Codec<double, DoubleCodec>.Write(double.NaN));
        Assert.Throws<ArgumentException>(() => Codec<float, SingleCodec>.Write(float.PositiveInfinity));
    }

    [Fact]
    public void NumbersAndMomentsAreWrittenAsUtf8JsonWriterWritesThem()
    {
        var random = new Random(20261127);
        for (var round = 0; round < 2_000; round++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(number))
            {
                Assert.Equal(JsonSerializer.Serialize(number), Codec<double, DoubleCodec>.Write(number));
            }

            var moment = new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks / 2), TimeSpan.FromMinutes(random.Next(-800, 800))).AddDays(1_000);
            var step = Granularity(random);
            moment = new DateTimeOffset(moment.Ticks / step * step, moment.Offset);
            Assert.Equal($"\"{JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(moment))}\"", Codec<DateTimeOffset, DateTimeOffsetCodec>.Write(moment));
        }
    }

    private static long Granularity(Random random) => random.Next(4) switch { 0 => 1, 1 => TimeSpan.TicksPerMillisecond, 2 => TimeSpan.TicksPerSecond, _ => TimeSpan.TicksPerDay };

    private static void Survives(string text) => Assert.True(text == Read(Codec<string, StringCodec>.Write(text)), string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[1]:X4}"));

    private static string Read(string json) => JsonSerializer.Deserialize<string>(json)!;

    private sealed class Endless : IJsonModel<Endless>
    {
        public static Endless Read(ref JsonInput json) => throw new NotSupportedException();

        public static void Write(ref JsonOutput json, Endless value)
        {
            json.StartArray();
            json.WriteItem<Endless, Endless>(value);
            json.EndArray();
        }
    }

    /// <summary>Gives no more room than is asked for, and never less than a size.</summary>
    private sealed class SmallBuffers(int size) : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _buffer = [];

        public byte[] Written => [.. _written];

        public void Advance(int count) => _written.AddRange(_buffer.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _buffer = new byte[Math.Max(size, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
