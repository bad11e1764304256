using System.Globalization;
using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Collects the forms of zoneless dates that a document uses: each is emitted once.</summary>
internal sealed class DateTimeFormatPlanner(PlanContext context)
{
    private readonly List<CodeDateTimeFormat> _formats = [];
    private readonly Dictionary<DateTimeSchema, CodeDateTimeFormat> _bySchema = [];
    private readonly NameScope _names = new();

    private readonly string _typeName = context.TypeNames.Claim(context.Settings.ClientName + "DateTimeFormats");

    public string Codec(DateTimeSchema schema)
    {
        var bare = schema with { Notes = SchemaNotes.None, IsNullable = false };
        if (!_bySchema.TryGetValue(bare, out var format))
        {
            format = new CodeDateTimeFormat(_names.Claim(Name(bare)), bare.Format, bare.OffsetMinutes, bare.EmptyIsNull);
            _bySchema.Add(bare, format);
            _formats.Add(format);
        }

        return $"global::KaptureContracts.Runtime.Json.ZonelessDateTimeCodec<{context.Global(_typeName)}.{format.Name}>";
    }

    public DateTimeFormatsUnit? Unit() => _formats.Count == 0
        ? null
        : new DateTimeFormatsUnit(
            context.HintName(_typeName),
            context.Settings.Namespace,
            "internal",
            _typeName,
            _formats.OrderBy(format => format.Name, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Named after what it says, so that a new format leaves the others' names alone.</summary>
    private static string Name(DateTimeSchema schema)
    {
        var pattern = string.Concat(schema.Format.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')));
        var sign = schema.OffsetMinutes < 0 ? "Minus" : "Plus";
        var minutes = Math.Abs(schema.OffsetMinutes);
        return string.Format(
            CultureInfo.InvariantCulture, "Format_{0}_{1}{2:00}{3:00}", Identifier.Cut(pattern), sign, minutes / 60, minutes % 60);
    }
}
