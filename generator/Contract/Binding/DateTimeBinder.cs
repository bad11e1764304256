using System.Globalization;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>x-datetime</c>: how a date and time without a zone is written.</summary>
internal sealed class DateTimeBinder(BindingContext context)
{
    public const string Key = "x-datetime";

    private const int FurthestFromUtc = 14 * 60;

    /// <summary>A moment whose parts all differ, in the afternoon: what a format loses of it shows.</summary>
    private static readonly DateTime Sample = new(2024, 11, 23, 14, 5, 6, DateTimeKind.Unspecified);

    public DateTimeSchema? Bind(MappingNode owner)
    {
        var form = ExtensionForm.Of(context, owner, Key);
        if (form?.Object("{ format: \"yyyy-MM-dd HH:mm:ss\", offset: \"+00:00\" }", "format", "offset", "empty") is null)
        {
            return null;
        }

        if (form.Member("format") is not { } format || !CanCarryMoment(format))
        {
            form.Refuse("format", "'format' must be a .NET custom format that holds a whole date and no zone, such as \"yyyy-MM-dd HH:mm:ss\"");
            return null;
        }

        if (form.Member("offset") is not { } offset || OffsetMinutes(offset) is not { } minutes)
        {
            form.Refuse("offset", "'offset' must be an offset from UTC in quotes, such as \"+05:30\", of at most 14 hours");
            return null;
        }

        var empty = form.Member("empty");
        if (form.Node("empty") is { } node && empty is not ("null" or "error"))
        {
            form.Refuse(node, "'empty' must be \"null\" in quotes (an empty string is no date) or \"error\"");
            return null;
        }

        return new DateTimeSchema(format, minutes, empty == "null");
    }

    private static bool CanCarryMoment(string format)
    {
        // One character is a standard format: what it means depends on the type that is written.
        if (format.Length < 2 || NamesZone(format))
        {
            return false;
        }

        try
        {
            var text = Sample.ToString(format, CultureInfo.InvariantCulture);
            var isRead = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);

            // A format may leave the time out, but an hour of twelve alone would turn afternoon into night.
            return isRead && read.Date == Sample.Date && (read.Hour == Sample.Hour || read.Hour == 0);
        }
        catch (FormatException)
        {
            // .NET's word for a format that is none; the caller reports it.
            return false;
        }
    }

    /// <summary>Whether a format asks for the zone: of the machine on which it is used, as the text has none.</summary>
    private static bool NamesZone(string format)
    {
        var quote = '\0';
        for (var index = 0; index < format.Length; index++)
        {
            switch (format[index])
            {
                case '\\':
                    index++;
                    break;
                case '\'' or '"' when quote == '\0' || quote == format[index]:
                    quote = quote == '\0' ? format[index] : '\0';
                    break;
                case 'z' or 'K' when quote == '\0':
                    return true;
            }
        }

        return false;
    }

    private static int? OffsetMinutes(string offset)
    {
        var isOffset = offset.Length == 6 && offset[0] is '+' or '-';
        if (!isOffset || !TimeSpan.TryParseExact(offset.Substring(1), "hh\\:mm", CultureInfo.InvariantCulture, out var distance))
        {
            return null;
        }

        var minutes = (int)distance.TotalMinutes;
        return minutes > FurthestFromUtc ? null : offset[0] == '-' ? -minutes : minutes;
    }
}
