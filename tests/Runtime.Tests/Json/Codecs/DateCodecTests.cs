using System.Globalization;
using System.Text.Json;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class DateCodecTests
{
    [Theory]
    [InlineData("2024-04-19T08:49:11Z", "2024-04-19T08:49:11.0000000+00:00")]
    [InlineData("2024-04-19T14:19:11+05:30", "2024-04-19T14:19:11.0000000+05:30")]
    [InlineData("2024-04-19T14:19:11.5-03:00", "2024-04-19T14:19:11.5000000-03:00")]
    [InlineData("2024-04-19T14:19:11.123456789Z", "2024-04-19T14:19:11.1234567+00:00")]
    [InlineData("2024-04-19t08:49:11z", "2024-04-19T08:49:11.0000000+00:00")]
    [InlineData("2024-04-19 08:49:11Z", "2024-04-19T08:49:11.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2024-04-19T14:19:11\\u002b05:30", "2024-04-19T14:19:11.0000000+05:30")]
    public void ADateTimeKeepsItsMomentAndItsOffset(string text, string expected)
    {
        var value = Codec<DateTimeOffset, DateTimeOffsetCodec>.Read($"\"{text}\"");

        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(value, Codec<DateTimeOffset, DateTimeOffsetCodec>.ReadInPieces($"\"{text}\""));
    }

    // Read as local time, these would mean another moment on every machine.
    [Theory]
    [InlineData("2024-04-19T14:19:11")]
    [InlineData("2024-04-19T14:19:11.5")]
    [InlineData("2024-04-19T14:19")]
    [InlineData("2024-04-19")]
    [InlineData("2024-04-19T14:19:11+5:30")]
    [InlineData("2024-04-19 14:19:11")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2024-04-19T24:00:00Z")]
    [InlineData("2024-04-19T14:19:11+15:00")]
    [InlineData("0001-01-01T00:00:00+05:30")]
    [InlineData("9999-12-31T23:59:59-05:30")]
    [InlineData("")]
    [InlineData(" 2024-04-19T08:49:11Z")]
    [InlineData("19.04.2024")]
    [InlineData("2024-04-19T08:49:1\\nZ")]
    [InlineData("2024-04-19T08:49:1\\\"Z")]
    public void ATextThatNamesNoMomentIsRefused(string text) =>
        Assert.Equal(
            "The value is not a date-time as RFC 3339 writes it.", Codec<DateTimeOffset, DateTimeOffsetCodec>.Refusal($"\"{text}\""));

    [Fact]
    public void EveryDateTimeSurvivesARoundTrip() =>
        Gen.DateTimeOffset.Sample(value =>
            Codec<DateTimeOffset, DateTimeOffsetCodec>.Read(Codec<DateTimeOffset, DateTimeOffsetCodec>.Write(value)).EqualsExact(value));

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void ADateIsReadAndWrittenAsItCame(string text)
    {
        var value = Codec<DateOnly, DateOnlyCodec>.Read($"\"{text}\"");

        Assert.Equal($"\"{text}\"", Codec<DateOnly, DateOnlyCodec>.Write(value));
        Assert.Equal(value, Codec<DateOnly, DateOnlyCodec>.ReadInPieces($"\"{text}\""));
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-4-19")]
    [InlineData("2024-04-19T00:00:00Z")]
    [InlineData(" 2024-04-19")]
    [InlineData("0000-00-00")]
    [InlineData("\u0662\u0660\u0662\u0664-\u0660\u0664-\u0661\u0669")]
    [InlineData("")]
    public void ATextThatNamesNoDateIsRefused(string text) =>
        Assert.Equal("The value is not a date of the form yyyy-MM-dd.", Codec<DateOnly, DateOnlyCodec>.Refusal($"\"{text}\""));

    [Fact]
    public void AnotherTypeIsNamedInTheRefusal()
    {
        Assert.Equal("Expected a date-time string, found a number.", Codec<DateTimeOffset, DateTimeOffsetCodec>.Refusal("1713516551152"));
        Assert.Equal("Expected a date-time string, found null.", Codec<DateTimeOffset, DateTimeOffsetCodec>.Refusal("null"));
        Assert.Equal("Expected a date string, found a number.", Codec<DateOnly, DateOnlyCodec>.Refusal("20240419"));
    }

    [Fact]
    public void InvalidUnicodeIsRefusedAsJson()
    {
        foreach (var json in InvalidUtf8.Strings.Append("\"\\uD83D\""u8.ToArray()))
        {
            Assert.Throws<JsonException>(() => Codec<DateTimeOffset, DateTimeOffsetCodec>.Read(json));
            Assert.Throws<JsonException>(() => Codec<DateOnly, DateOnlyCodec>.Read(json));
        }
    }
}
