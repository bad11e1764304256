using System.Globalization;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Answers;

/// <summary>
/// Reads the due dates that callers send: the form in which Kapture answers times, a day alone, or ISO 8601. Nothing documents that
/// another form is refused, so it counts as not given, and the answer holds the time of creation, as it does in the documented sample.
/// </summary>
internal static class DueDates
{
    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
    ];
    private static readonly string[] WithOffset = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? Read(string? text, TimeForm form)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (
            DateTime.TryParseExact(
                text,
                [form.Format, .. WithoutOffset],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
        {
            var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
            return IsWithin(time.Ticks - form.Offset.Ticks) ? new(time, form.Offset) : null;
        }

        return
            DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && IsWithin(moment.UtcTicks + form.Offset.Ticks)
            ? moment
            : null;
    }

    private static bool IsWithin(long ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
}
