using System.Globalization;
using System.Text.Json;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class ZonelessDateTimeCodecTests
{
    [Theory]
    [InlineData("2024-04-19 14:19:11", "2024-04-19T14:19:11+05:30")]
    [InlineData("0001-01-01 05:30:00", "0001-01-01T05:30:00+05:30")]
    [InlineData("9999-12-31 23:59:59", "9999-12-31T23:59:59+05:30")]
    [InlineData("2024-04-19\\u002014:19:11", "2024-04-19T14:19:11+05:30")]
    public void ADateIsReadAtItsOffsetAndWrittenAsItCame(string text, string expected)
    {
        var value = Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Read($"\"{text}\"");

        Assert.Equal(expected, value!.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal($"\"{text.Replace("\\u0020", " ", StringComparison.Ordinal)}\"", Write<India>(value));
        Assert.Equal(value, Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.ReadInPieces($"\"{text}\""));
    }

    [Fact]
    public void AMomentGivenInAnotherZoneIsWrittenInTheContracts() =>
        Assert.Equal("\"2024-04-19 14:19:11\"", Write<India>(new DateTimeOffset(2024, 4, 19, 8, 49, 11, TimeSpan.Zero)));

    [Fact]
    public void EveryMomentSurvivesARoundTripToTheSecond() =>
        Gen.DateTimeOffset.Where(value => value.UtcDateTime.Year is > 1 and < 9999).Sample(value =>
        {
            var whole = new DateTimeOffset(value.Ticks - (value.Ticks % TimeSpan.TicksPerSecond), value.Offset);
            return Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Read(Write<India>(value)) == whole;
        });

    [Theory]
    [InlineData("0001-01-01 00:00:00")] // Earlier than any moment that DateTimeOffset can hold, once +05:30 is taken off.
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2024-02-30 00:00:00")]
    [InlineData("2024-04-19 24:00:00")]
    [InlineData("2024-04-19")]
    [InlineData("2024-04-19T14:19:11")]
    [InlineData("2024-04-19 14:19:11 ")]
    [InlineData("2024-04-19 14:19:11Z")]
    [InlineData(" ")]
    public void ATextOfAnotherFormIsRefused(string text)
    {
        Assert.Equal(
            "The value is not a date of the form yyyy-MM-dd HH:mm:ss.",
            Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Refusal($"\"{text}\""));
    }

    [Fact]
    public void ALongTextIsRefusedLikeAShortOne() =>
        Assert.Equal(
            "The value is not a date of the form yyyy-MM-dd HH:mm:ss.",
            Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Refusal($"\"{new string('2', 1_000_000)}\""));

    [Fact]
    public void AnEmptyStringIsNoDateOnlyWhereTheContractSaysSo()
    {
        Assert.Null(Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Read("\"\""));
        Assert.Null(Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.ReadInPieces("\"\""));
        Assert.Null(Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Read("null"));
        Assert.Throws<JsonException>(() => Codec<DateTimeOffset?, ZonelessDateTimeCodec<Newfoundland>>.Read("\"\""));
    }

    [Fact]
    public void AnotherTypeIsNamedInTheRefusal() =>
        Assert.Equal("Expected a date string, found a number.", Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Refusal("0"));

    [Fact]
    public void NoDateIsWrittenAsNull() => Assert.Equal("null", Write<India>(null));

    [Fact]
    public void ADateBeyondTheCalendarInTheContractsZoneIsNotWrittenAndTheErrorSaysWhy()
    {
        var late = Assert.Throws<ArgumentOutOfRangeException>(() => Write<India>(DateTimeOffset.MaxValue));
        var early = Assert.Throws<ArgumentOutOfRangeException>(() => Write<Newfoundland>(DateTimeOffset.MinValue));

        Assert.Contains("+05:30", late.Message, StringComparison.Ordinal);
        Assert.Contains("-03:30", early.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANegativeOffsetIsReadAndWritten()
    {
        var value = Codec<DateTimeOffset?, ZonelessDateTimeCodec<Newfoundland>>.Read("\"0001-01-01 00:00:00\"");

        Assert.Equal(new DateTimeOffset(1, 1, 1, 0, 0, 0, new TimeSpan(-3, -30, 0)), value);
        Assert.Equal("\"0001-01-01 00:00:00\"", Write<Newfoundland>(value));
        Assert.Throws<JsonException>(() => Codec<DateTimeOffset?, ZonelessDateTimeCodec<Newfoundland>>.Read("\"9999-12-31 23:59:59\""));
    }

    [Fact]
    public void AFormatLongerThanUsualIsWrittenWhole()
    {
        var value = new DateTimeOffset(2024, 4, 19, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(value, Codec<DateTimeOffset?, ZonelessDateTimeCodec<Wordy>>.Read(Write<Wordy>(value)));
    }

    [Fact]
    public void InvalidUnicodeIsRefusedAsJson()
    {
        foreach (var json in InvalidUtf8.Strings.Append("\"\\uD83D\""u8.ToArray()))
        {
            Assert.Throws<JsonException>(() => Codec<DateTimeOffset?, ZonelessDateTimeCodec<India>>.Read(json));
        }
    }

    private static string Write<TFormat>(DateTimeOffset? value)
        where TFormat : struct, IZonelessDateTimeFormat => Codec<DateTimeOffset?, ZonelessDateTimeCodec<TFormat>>.Write(value);

    private readonly struct India : IZonelessDateTimeFormat
    {
        public static string Format => "yyyy-MM-dd HH:mm:ss";

        public static TimeSpan Offset => new(5, 30, 0);

        public static bool EmptyIsNull => true;
    }

    private readonly struct Newfoundland : IZonelessDateTimeFormat
    {
        public static string Format => "yyyy-MM-dd HH:mm:ss";

        public static TimeSpan Offset => new(-3, -30, 0);

        public static bool EmptyIsNull => false;
    }

    private readonly struct Wordy : IZonelessDateTimeFormat
    {
        public static string Format => "'the day and year of our records, counted as the office counts them: 'yyyy-MM-dd";

        public static TimeSpan Offset => TimeSpan.Zero;

        public static bool EmptyIsNull => false;
    }
}
