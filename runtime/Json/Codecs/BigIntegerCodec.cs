using System.Globalization;
using System.Numerics;
using System.Text;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON number without a fraction, of up to 1,000 digits, as <see cref="BigInteger"/>.</summary>
public readonly struct BigIntegerCodec : IJsonCodec<BigInteger>
{
    private const string Expected = "an integer of up to 1,000 digits";

    /// <inheritdoc/>
    public static BigInteger Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, Expected);
        return NumberToken.Big(ref json, Expected);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, BigInteger value) =>
        json.WriteRawValue(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
}
