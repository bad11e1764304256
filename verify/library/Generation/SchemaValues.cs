using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaptureContracts.Verification.Generation;

/// <summary>What the generators need to know of a schema's values.</summary>
internal static class SchemaValues
{
    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The type of the schema's values; of several the first that is not null.</summary>
    public static string TypeOf(JsonSchema schema) => schema.Type switch
    {
        var type when type.HasFlag(JsonObjectType.Object) => "object",
        var type when type.HasFlag(JsonObjectType.Array) => "array",
        var type when type.HasFlag(JsonObjectType.String) => "string",
        var type when type.HasFlag(JsonObjectType.Integer) => "integer",
        var type when type.HasFlag(JsonObjectType.Number) => "number",
        var type when type.HasFlag(JsonObjectType.Boolean) => "boolean",
        JsonObjectType.Null => "null",
        _ when schema.Properties.Count > 0 => "object",
        _ when schema.Item is not null => "array",
        _ => "string",
    };

    public static IReadOnlyList<JToken> Enumeration(JsonSchema schema) =>
        [.. schema.Enumeration.Select(value => value is null ? JValue.CreateNull() : value as JToken ?? JToken.FromObject(value))];

    /// <summary>The whole numbers that a numeric schema allows, its format's width included.</summary>
    public static (decimal First, decimal Last) Range(JsonSchema schema)
    {
        var (first, last) = schema.Format == JsonFormatStrings.Integer ? (int.MinValue, int.MaxValue) : ((decimal)long.MinValue, (decimal)long.MaxValue);
        first = Math.Max(first, schema.ExclusiveMinimum is { } above ? above + 1 : schema.Minimum ?? first);
        last = Math.Min(last, schema.ExclusiveMaximum is { } below ? below - 1 : schema.Maximum ?? last);
        return (schema.IsExclusiveMinimum ? first + 1 : first, schema.IsExclusiveMaximum ? last - 1 : last);
    }

    public static DateTime Moment(SeededRandom random) => Earliest.AddSeconds(random.Below(int.MaxValue) % 1_500_000_000);

    /// <summary>A text of a format that OpenAPI or JSON Schema defines; null for any other.</summary>
    public static string? FormatText(string? format, SeededRandom random) => format switch
    {
        JsonFormatStrings.DateTime => Moment(random).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        JsonFormatStrings.Date => Moment(random).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        JsonFormatStrings.Time => Moment(random).ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        JsonFormatStrings.Email => TextMeaning.Email.Sample(random),
        JsonFormatStrings.Uri => TextMeaning.Url.Sample(random),
        JsonFormatStrings.Guid or "uuid" => string.Create(CultureInfo.InvariantCulture, $"{random.NextUInt32():x8}-{random.Below(65536):x4}-4{random.Below(4096):x3}-a{random.Below(4096):x3}-{random.NextUInt32():x8}{random.Below(65536):x4}"),
        JsonFormatStrings.IpV4 => string.Create(CultureInfo.InvariantCulture, $"192.0.2.{random.Below(256)}"),
        JsonFormatStrings.IpV6 => string.Create(CultureInfo.InvariantCulture, $"2001:db8::{random.Below(65536):x}"),
        JsonFormatStrings.Hostname => "www.example.com",
        JsonFormatStrings.Byte => Convert.ToBase64String(BitConverter.GetBytes(random.NextUInt32())),
        _ => null,
    };
}
