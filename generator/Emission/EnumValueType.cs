using System.Globalization;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>How C# writes, compares and shows the values of an enumeration.</summary>
internal sealed class EnumValueType
{
    private const string Codecs = "global::KaptureContracts.Runtime.Json.";
    private const string Invariant = "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";

    private EnumValueType(string name, string codec, Func<string, bool, string> literal)
    {
        Name = name;
        Codec = Codecs + codec;
        Literal = literal;
    }

    public string Name { get; }

    public string Codec { get; }

    /// <summary>The literal of a value, and of whether the document writes it as a string.</summary>
    public Func<string, bool, string> Literal { get; }

    public string Equality { get; private init; } = "Value.Equals(other.Value)";

    public string Hash { get; private init; } = "Value.GetHashCode()";

    public string Text { get; private init; } = Invariant;

    public static EnumValueType Of(CodeEnumValue kind) => kind switch
    {
        CodeEnumValue.Text => new EnumValueType("string", "StringCodec", (value, _) => Emission.Literal.Of(value))
        {
            Equality = "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)",
            Hash = "global::System.StringComparer.Ordinal.GetHashCode(Value)",
            Text = "Value",
        },
        CodeEnumValue.Int32 => new EnumValueType("int", "Int32Codec", (value, _) => Integer(value)),
        CodeEnumValue.Int64 => new EnumValueType("long", "Int64Codec", (value, _) => Integer(value)),
        CodeEnumValue.Double => new EnumValueType("double", "DoubleCodec", (value, _) => Double(value)),
        CodeEnumValue.Decimal => new EnumValueType("decimal", "DecimalCodec", (value, _) => Decimal(value).ToString(CultureInfo.InvariantCulture) + "m"),
        _ => new EnumValueType("global::System.Text.Json.JsonElement", "ScalarCodec", Json)
        {
            Equality = "Value.ValueKind == other.Value.ValueKind && ToString() == other.ToString()",
            Hash = "global::System.StringComparer.Ordinal.GetHashCode(ToString())",
            Text = "Value.ToString()",
        },
    };

    private static decimal Decimal(string value) => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Integer(string value) => decimal.Truncate(Decimal(value)).ToString("0", CultureInfo.InvariantCulture);

    private static string Double(string value) =>
        double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string Json(string value, bool isText)
    {
        var json = isText ? JsonText.Quoted(value) : value;
        return $"global::System.Text.Json.JsonElement.Parse({Emission.Literal.Of(json)})";
    }
}
