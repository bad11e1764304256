using System.Globalization;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Checking;

/// <summary>Says what is wrong with a body in the words of a ticket: <c>ticket 2: due_date must be a string, not a number</c>.</summary>
internal static class Wording
{
    public static string Of(Violation violation, RequestBody body)
    {
        var segments = JsonPointer.Segments(violation.Pointer);
        if (segments.Length == 0)
        {
            return $"The body {violation.Problem}";
        }

        if (!body.TakesOneForMany || !int.TryParse(segments[0], CultureInfo.InvariantCulture, out var index))
        {
            return $"{string.Join('/', segments)} {violation.Problem}";
        }

        var ticket = $"ticket {(index + 1).ToString(CultureInfo.InvariantCulture)}";
        if (segments.Length == 1)
        {
            return $"{ticket} {violation.Problem}";
        }

        var field = $"{string.Join('/', segments[1..])} {violation.Problem}";
        return index == 0 ? field : $"{ticket}: {field}";
    }
}
