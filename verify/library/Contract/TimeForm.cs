using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaptureContracts.Verification.Contract;

/// <summary>How a schema writes its times (<c>x-datetime</c>).</summary>
internal sealed record TimeForm(string Pointer, string Format, bool EmptyIsNull, string? Offset)
{
    public static TimeForm? Of(SpecTree spec, JsonSchema schema)
    {
        var pointer = $"{BodySchema.PlaceOf(schema)}/x-datetime";
        return spec.Find(pointer) is JObject form && form["format"] is JValue { Value: string format }
            ? new(pointer, format, form["empty"] is JValue { Value: "null" }, (form["offset"] as JValue)?.Value as string)
            : null;
    }

    public bool Fits(string text) =>
        (text.Length == 0 && EmptyIsNull)
        || DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The moment that a text means; null where the document names no offset that can be read.</summary>
    public DateTimeOffset? Moment(string text) =>
        Offset is { } offset && TimeSpan.TryParse(offset.TrimStart('+'), CultureInfo.InvariantCulture, out var span)
        && DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new(local, span)
            : null;

    public string Write(DateTime moment) => moment.ToString(Format, CultureInfo.InvariantCulture);
}
