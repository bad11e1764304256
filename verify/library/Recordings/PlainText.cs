using System.Globalization;
using System.Text;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Recordings;

/// <summary>
/// Tells texts that every server has to take as they are from those that are valid by their schema, and that a server may well change
/// or refuse, as nothing documented speaks of them. The generated cases draw the same line.
/// </summary>
internal sealed class PlainText(SpecTree spec, DateTimeOffset? sentAt)
{
    private const int LongestOrdinaryText = 255;

    public bool IsPlain(BodyPlace place)
    {
        if (place.Value is not JValue { Value: string text })
        {
            return place.Value is not JValue { Value: IConvertible number and not bool } || IsOrdinary(number);
        }

        if (TimeForm.Of(spec, place.Schema) is { } form)
        {
            return form.Fits(text) && !IsPast(form, text);
        }

        var meaning = TextMeaning.Of(JsonPointer.Segments(place.Pointer).LastOrDefault() ?? string.Empty);
        return text.Length == 0 || meaning.Fits(text);
    }

    public static bool IsPlain(string text) =>
        text.Length <= LongestOrdinaryText
        && text.Trim() == text
        && text.EnumerateRunes().All(rune => rune.Value != '\uFFFD' && !IsOpen(Rune.GetUnicodeCategory(rune)))
        && text.IsNormalized();

    // A width that only the format names is more than a server need keep.
    private static bool IsOrdinary(IConvertible number) =>
        number.ToDouble(CultureInfo.InvariantCulture) is >= int.MinValue and <= int.MaxValue;

    private bool IsPast(TimeForm form, string text) =>
        text.Length > 0 && sentAt is { } sent && DateTime.ParseExact(text, form.Format, CultureInfo.InvariantCulture) < sent.UtcDateTime.AddDays(1);

    private static bool IsOpen(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
