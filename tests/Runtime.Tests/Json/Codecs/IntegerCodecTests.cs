using System.Globalization;
using System.Numerics;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class IntegerCodecTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483647.0", int.MaxValue)]
    [InlineData("1.0", 1)]
    [InlineData("-0.0", 0)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("-2.50e1", -25)]
    [InlineData("10e-1", 1)]
    public void A32BitIntegerIsReadInWhateverClothesJsonSchemaCallsAnInteger(string json, int expected)
    {
        Assert.Equal(expected, Codec<int, Int32Codec>.Read(json));
        Assert.Equal(expected, Codec<int, Int32Codec>.ReadInPieces($"{json} "));
        Assert.Equal(expected, Codec<long, Int64Codec>.Read(json));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("2147483648.0")]
    [InlineData("1e10")]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1.00000000000000000000000000000000000001")]
    [InlineData("0.99999999999999999999999999999999999999")]
    public void WhatIsNo32BitIntegerIsRefused(string json) =>
        Assert.Equal("The value is not a 32-bit integer.", Codec<int, Int32Codec>.Refusal(json));

    [Theory]
    [InlineData("0", 0UL)]
    [InlineData("-0", 0UL)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("18446744073709551615.0", ulong.MaxValue)]
    [InlineData("1.8e19", 18_000_000_000_000_000_000)]
    public void AnUnsigned64BitIntegerKeepsEveryDigit(string json, ulong expected)
    {
        Assert.Equal(expected, Codec<ulong, UInt64Codec>.Read(json));
        Assert.Equal(expected, Codec<ulong, UInt64Codec>.ReadInPieces($"{json} "));
        Assert.Equal(expected, Codec<ulong, UInt64Codec>.Read(Codec<ulong, UInt64Codec>.Write(expected)));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    [InlineData("1e20")]
    [InlineData("0.5")]
    public void WhatIsNoUnsigned64BitIntegerIsRefused(string json) =>
        Assert.Equal("The value is not an unsigned 64-bit integer.", Codec<ulong, UInt64Codec>.Refusal(json));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551615")]
    [InlineData("99999999999999999999")]
    public void TwentyDigitsAreNo64BitInteger(string json) =>
        Assert.Equal("The value is not a 64-bit integer.", Codec<long, Int64Codec>.Refusal(json));

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.00", long.MinValue)]
    [InlineData("1713516551152", 1713516551152)]
    [InlineData("1.713516551152e12", 1713516551152)]
    public void A64BitIntegerKeepsEveryDigit(string json, long expected)
    {
        Assert.Equal(expected, Codec<long, Int64Codec>.Read(json));
        Assert.Equal(expected, Codec<long, Int64Codec>.ReadInPieces($"{json} "));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("9223372036854775807.5")]
    [InlineData("1e19")]
    public void WhatIsNo64BitIntegerIsRefused(string json) =>
        Assert.Equal("The value is not a 64-bit integer.", Codec<long, Int64Codec>.Refusal(json));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("-170141183460469231731687303715884105729", "-170141183460469231731687303715884105729")]
    [InlineData("1.5e30", "1500000000000000000000000000000")]
    [InlineData("123456789012345678901234567890.00", "123456789012345678901234567890")]
    [InlineData("12300e-2", "123")]
    public void AnIntegerBeyond64BitsKeepsEveryDigit(string json, string expected)
    {
        var value = BigInteger.Parse(expected, CultureInfo.InvariantCulture);

        Assert.Equal(value, Codec<BigInteger, BigIntegerCodec>.Read(json));
        Assert.Equal(value, Codec<BigInteger, BigIntegerCodec>.ReadInPieces($"{json} "));
        Assert.Equal(expected, Codec<BigInteger, BigIntegerCodec>.Write(value));
    }

    [Theory]
    [InlineData("1e-1")]
    [InlineData("1e1000")]
    [InlineData("1e2147483647")]
    [InlineData("1e99999999999")]
    [InlineData("123456789012345678901234567890.5")]
    public void WhatIsNoIntegerOfAThousandDigitsIsRefused(string json) =>
        Assert.Equal("The value is not an integer of up to 1,000 digits.", Codec<BigInteger, BigIntegerCodec>.Refusal(json));

    [Fact]
    public void AThousandDigitsAreReadAndOneMoreIsRefused()
    {
        var thousand = new string('9', 1_000);

        Assert.Equal(BigInteger.Pow(10, 1_000) - 1, Codec<BigInteger, BigIntegerCodec>.Read(thousand));
        Assert.Equal("The value is not an integer of up to 1,000 digits.", Codec<BigInteger, BigIntegerCodec>.Refusal(thousand + "9"));
    }

    [Theory]
    [InlineData("\"1\"", "a string")]
    [InlineData("\"NaN\"", "a string")]
    [InlineData("true", "a boolean")]
    [InlineData("null", "null")]
    [InlineData("[1]", "an array")]
    [InlineData("{}", "an object")]
    public void AnotherTypeIsNamedInTheRefusal(string json, string found)
    {
        Assert.Equal($"Expected a 32-bit integer, found {found}.", Codec<int, Int32Codec>.Refusal(json));
        Assert.Equal($"Expected a 64-bit integer, found {found}.", Codec<long, Int64Codec>.Refusal(json));
    }

    [Fact]
    public void EveryIntegerSurvivesARoundTrip()
    {
        Gen.Int.Sample(value => Codec<int, Int32Codec>.Read(Codec<int, Int32Codec>.Write(value)) == value);
        Gen.Long.Sample(value => Codec<long, Int64Codec>.Read(Codec<long, Int64Codec>.Write(value)) == value);
    }
}
