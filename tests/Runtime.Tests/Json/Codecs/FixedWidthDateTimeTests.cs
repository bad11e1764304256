using System.Globalization;
using System.Text;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

/// <summary>Dates of fixed width are read and written as .NET's own formats do it.</summary>
public sealed class FixedWidthDateTimeTests
{
    private static readonly string[] Parts =
    [
        "yyyy", "MM", "dd", "HH", "mm", "ss", "yyyy-MM-dd", "dd.MM.yyyy", " ", "-", ":", "/", "T", "f", "M", "yy", "HH:mm:ss", "'x'", "tt", "h", "zzz", "dddd", "%d", "\\y",
    ];

    private static readonly Gen<string> Formats = Gen.Int[0, Parts.Length - 1].Array[1, 4].Select(indexes => string.Concat(indexes.Select(index => Parts[index])));

    private static readonly Gen<DateTime> Moments = Gen.Long[0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond - 1].Select(seconds => new DateTime(seconds * TimeSpan.TicksPerSecond));

    [Fact]
    public void WhatIsReadIsWhatDotNetReads() => Gen.Select(Formats, Moments, Gen.Int[0, 25], Gen.Char["0123456789-: x"]).Sample((format, moment, place, character) =>
    {
        var text = moment.ToString(format.Length == 1 ? "%" + format : format, CultureInfo.InvariantCulture).ToCharArray();
        if (place < text.Length)
        {
            text[place] = character;
        }

        if (FixedWidthDateTime.Of(format) is { } layout && layout.TryParse(Encoding.UTF8.GetBytes(text), out var value))
        {
            Assert.Equal(DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None), value);
        }
    });

    [Fact]
    public void WhatIsWrittenIsWhatDotNetWrites() => Gen.Select(Formats, Moments).Sample((format, moment) =>
    {
        var text = new byte[format.Length];
        if (FixedWidthDateTime.Of(format) is { } layout)
        {
            Assert.Equal(text.Length, layout.Format(moment, text));
            Assert.Equal(moment.ToString(format.Length == 1 ? "%" + format : format, CultureInfo.InvariantCulture), Encoding.UTF8.GetString(text));
        }
    });

    [Theory]
    [InlineData("2024-02-29 23:59:59", "yyyy-MM-dd HH:mm:ss", true)]
    [InlineData("29/02/2024", "dd/MM/yyyy", true)]
    [InlineData("20240229", "yyyyMMdd", true)]
    [InlineData("2023-02-29 00:00:00", "yyyy-MM-dd HH:mm:ss", false)]
    [InlineData("2024-02-29 24:00:00", "yyyy-MM-dd HH:mm:ss", false)]
    [InlineData("2024-02-29 23:59:5", "yyyy-MM-dd HH:mm:ss", false)]
    [InlineData("2024-02-29T23:59", "yyyy-MM-ddTHH:mm", false)]
    [InlineData("23:59", "HH:mm", false)]
    [InlineData("2024-02-29 2024", "yyyy-MM-dd yyyy", false)]
    public void ItReadsWholeDatesOfFixedWidthOnly(string text, string format, bool isRead) =>
        Assert.Equal(isRead, FixedWidthDateTime.Of(format) is { } layout && layout.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void ABufferThatIsTooSmallIsLeftAlone()
    {
        var text = new byte[9];
        Assert.Equal(0, FixedWidthDateTime.Of("yyyy-MM-dd")!.Format(DateTime.UnixEpoch, text));
        Assert.All(text, character => Assert.Equal(0, character));
    }
}
