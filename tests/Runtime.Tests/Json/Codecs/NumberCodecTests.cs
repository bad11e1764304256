using System.Text.Json;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class NumberCodecTests
{
    [Fact]
    public void EveryFiniteFloatingPointNumberSurvivesARoundTripBitForBit()
    {
        Gen.Double.Where(double.IsFinite).Sample(value =>
            BitConverter.DoubleToInt64Bits(Codec<double, DoubleCodec>.Read(Codec<double, DoubleCodec>.Write(value)))
            == BitConverter.DoubleToInt64Bits(value));
        Gen.Single.Where(float.IsFinite).Sample(value =>
            BitConverter.SingleToInt32Bits(Codec<float, SingleCodec>.Read(Codec<float, SingleCodec>.Write(value)))
            == BitConverter.SingleToInt32Bits(value));
    }

    [Theory]
    [InlineData("1.7976931348623157E308", double.MaxValue)]
    [InlineData("-1.7976931348623157E308", double.MinValue)]
    [InlineData("5E-324", double.Epsilon)]
    [InlineData("1e-400", 0d)]
    [InlineData("42", 42d)]
    public void ADoubleIsReadUpToItsBounds(string json, double expected)
    {
        Assert.Equal(expected, Codec<double, DoubleCodec>.Read(json));
        Assert.Equal(expected, Codec<double, DoubleCodec>.ReadInPieces($"{json} "));
    }

    [Theory]
    [InlineData("1e309")]
    [InlineData("-1e309")]
    public void ANumberBeyondADoubleIsRefusedAndDoesNotBecomeInfinite(string json) =>
        Assert.Equal("The value is not a 64-bit floating-point number.", Codec<double, DoubleCodec>.Refusal(json));

    [Theory]
    [InlineData("1e39")]
    [InlineData("-3.5e38")]
    public void ANumberBeyondAFloatIsRefusedAndDoesNotBecomeInfinite(string json) =>
        Assert.Equal("The value is not a 32-bit floating-point number.", Codec<float, SingleCodec>.Refusal(json));

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1.50")]
    public void ADecimalKeepsItsDigitsAndItsScale(string json)
    {
        Assert.Equal(json, Codec<decimal, DecimalCodec>.Write(Codec<decimal, DecimalCodec>.Read(json)));
        Assert.Equal(json, Codec<decimal, DecimalCodec>.Write(Codec<decimal, DecimalCodec>.ReadInPieces($"{json} ")));
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e29")]
    public void ANumberBeyondADecimalIsRefused(string json) =>
        Assert.Equal("The value is not a decimal number.", Codec<decimal, DecimalCodec>.Refusal(json));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("01")]
    [InlineData("0x1F")]
    public void TextThatIsNoJsonNumberIsRefused(string json) =>
        Assert.Throws<JsonException>(() => Codec<double, DoubleCodec>.Read(json));

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"1.5\"")]
    public void ANumberInAStringIsRefused(string json)
    {
        Assert.Equal("Expected a number, found a string.", Codec<double, DoubleCodec>.Refusal(json));
        Assert.Equal("Expected a number, found a string.", Codec<float, SingleCodec>.Refusal(json));
        Assert.Equal("Expected a number, found a string.", Codec<decimal, DecimalCodec>.Refusal(json));
    }

    [Fact]
    public void ANumberThatJsonCannotHoldIsNotWritten()
    {
        Assert.Throws<ArgumentException>(() => Codec<double, DoubleCodec>.Write(double.NaN));
        Assert.Throws<ArgumentException>(() => Codec<float, SingleCodec>.Write(float.PositiveInfinity));
    }

    [Fact]
    public void ABooleanIsReadFromItsTwoWordsAlone()
    {
        Assert.True(Codec<bool, BooleanCodec>.Read("true"));
        Assert.False(Codec<bool, BooleanCodec>.Read("false"));
        Assert.Equal("true", Codec<bool, BooleanCodec>.Write(true));
        Assert.Equal("Expected a boolean, found a number.", Codec<bool, BooleanCodec>.Refusal("1"));
        Assert.Equal("Expected a boolean, found a string.", Codec<bool, BooleanCodec>.Refusal("\"true\""));
        Assert.Equal("Expected a boolean, found null.", Codec<bool, BooleanCodec>.Refusal("null"));
    }
}
