using System.Globalization;

namespace KaptureContracts.MockServer.Contract;

/// <summary>Finds how a response writes its times: the first <c>x-datetime</c> among the properties of its schema.</summary>
internal static class TimeForms
{
    private const int MaxDepth = 8;

    public static TimeForm Of(SpecDocument document, SpecPlace media) =>
        media.Child("schema") is { } schema && Find(document, schema, 0) is { } place
            ? Read(document, place)
            : TimeForm.Unspecified;

    private static SpecPlace? Find(SpecDocument document, SpecPlace reference, int depth)
    {
        var schema = document.Resolve(reference);
        if (schema.Child("x-datetime") is { } found)
        {
            return found;
        }

        return depth == MaxDepth
            ? null
            : schema
                .Child("properties")
                ?.Members()
                .Select(member => Find(document, member.Place, depth + 1))
                .FirstOrDefault(place => place is not null);
    }

    private static TimeForm Read(SpecDocument document, SpecPlace place)
    {
        var format = place.Child("format")?.Text() ?? throw document.ErrorAt(place.Pointer, "x-datetime lacks 'format'");
        var text = place.Child("offset")?.Text() ?? throw document.ErrorAt(place.Pointer, "x-datetime lacks 'offset'");
        var sign = text.StartsWith('-') ? -1 : 1;
        return TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            ? new(format, sign * offset)
            : throw document.ErrorAt(place.Pointer, $"the offset '{text}' of x-datetime is not of the form +05:30");
    }
}
