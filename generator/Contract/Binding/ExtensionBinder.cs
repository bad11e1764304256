using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the extensions that <c>docs/spec-extensions.md</c> defines.</summary>
internal sealed class ExtensionBinder(BindingContext context)
{
    private static readonly string[] Provenances = ["documented", "observed", "inferred"];

    public string? CSharpName(MappingNode owner)
    {
        const string Name = "x-csharp-name";
        if (context.Text(owner, Name) is not { } name)
        {
            return null;
        }

        if (CSharpNames.IsIdentifier(name))
        {
            return name;
        }

        Report(owner, Name, $"'{name}' is not a C# identifier");
        return null;
    }

    public string? Provenance(MappingNode owner)
    {
        const string Name = "x-provenance";
        if (context.Text(owner, Name) is not { } provenance)
        {
            return null;
        }

        if (Array.IndexOf(Provenances, provenance) >= 0)
        {
            return provenance;
        }

        Report(owner, Name, $"it takes {string.Join(", ", Provenances)}");
        return null;
    }

    public string ValuePrefix(MappingNode owner) => context.Text(owner, "x-value-prefix") ?? "";

    public DateTimeSchema? DateTime(MappingNode owner)
    {
        const string Name = "x-datetime";
        if (owner[Name] is null || context.Mapping(owner[Name], Name) is not { } value)
        {
            return null;
        }

        context.CheckMembers(value, Name, ["format", "offset", "empty"]);
        if (context.Text(value, "format") is not { } format || !CanCarryDate(format))
        {
            Report(owner, Name, "'format' must be a .NET date format that holds a whole date, such as yyyy-MM-dd HH:mm:ss");
            return null;
        }

        if (context.Text(value, "offset") is not { } offset || OffsetMinutes(offset) is not { } minutes)
        {
            Report(owner, Name, "'offset' must be an offset from UTC, such as +05:30");
            return null;
        }

        var empty = context.Text(value, "empty");
        if (empty is not (null or "null" or "error"))
        {
            Report(owner, Name, "'empty' takes null (an empty string is no date) or error");
            return null;
        }

        return new DateTimeSchema(format, minutes, empty == "null");
    }

    public ContractEnvelope? Envelope(MappingNode owner)
    {
        const string Name = "x-envelope";
        if (owner[Name] is null || context.Mapping(owner[Name], Name) is not { } value)
        {
            return null;
        }

        context.CheckMembers(value, Name, ["property", "success", "failure", "message"]);
        var property = context.Text(value, "property");
        var success = context.Text(value, "success");
        var failure = context.Text(value, "failure");
        if (property is null || success is null || failure is null || success == failure)
        {
            Report(owner, Name, "it must have 'property', 'success' and 'failure', and the last two must differ");
            return null;
        }

        return new ContractEnvelope(property, success, failure, context.Text(value, "message"));
    }

    /// <summary>The pointers that <c>x-invariants</c> calls unique, each followed by those that are equal to it.</summary>
    public EquatableArray<string> Identifiers(MappingNode response)
    {
        const string Name = "x-invariants";
        if (response[Name] is null || context.Mapping(response[Name], Name) is not { } value)
        {
            return EquatableArray<string>.Empty;
        }

        context.CheckMembers(value, Name, ["equal", "echo", "unique"]);
        var unique = context.Texts(value, "unique").Select(pointer => pointer.Text).ToList();
        var equal = context.Texts(value, "equal").Select(pointer => pointer.Text).ToList();
        var identifiers = equal.Any(unique.Contains) ? unique.Concat(equal).Distinct(StringComparer.Ordinal) : unique;
        return identifiers.ToEquatableArray();
    }

    private static bool CanCarryDate(string format)
    {
        var sample = new DateTime(2024, 11, 23, 0, 0, 0, DateTimeKind.Unspecified);
        try
        {
            var text = sample.ToString(format, CultureInfo.InvariantCulture);
            return System.DateTime.TryParseExact(
                text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read == sample;
        }
        catch (FormatException)
        {
            // .NET's word for a format that is none; the caller reports it.
            return false;
        }
    }

    private static int? OffsetMinutes(string offset)
    {
        var isOffset = offset.Length == 6 && offset[0] is '+' or '-'
            && TimeSpan.TryParseExact(offset.Substring(1), "hh\\:mm", CultureInfo.InvariantCulture, out _);
        if (!isOffset)
        {
            return null;
        }

        var minutes = (int)TimeSpan.ParseExact(offset.Substring(1), "hh\\:mm", CultureInfo.InvariantCulture).TotalMinutes;
        const int FurthestFromUtc = 14 * 60;
        return minutes > FurthestFromUtc ? null : offset[0] == '-' ? -minutes : minutes;
    }

    private void Report(MappingNode owner, string name, string why) =>
        context.Report(ContractDiagnostics.BadExtension, owner[name]!.Span, name, why);
}
