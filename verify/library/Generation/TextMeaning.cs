using System.Globalization;
using System.Net.Mail;

namespace KaptureContracts.Verification.Generation;

/// <summary>
/// What a text stands for by the name of its member. A server may well look at addresses and phone numbers, although the schema
/// only says "string": such members get texts of their kind where the server has to accept the request.
/// </summary>
internal sealed class TextMeaning
{
    private readonly Func<SeededRandom, string>? _sample;
    private readonly Func<string, bool> _fits;

    private TextMeaning(Func<SeededRandom, string>? sample, Func<string, bool> fits) => (_sample, _fits) = (sample, fits);

    public static TextMeaning Any { get; } = new(null, _ => true);

    public static TextMeaning Email { get; } = new(random => string.Create(CultureInfo.InvariantCulture, $"kapture.verify.{random.Below(100_000)}@example.com"), text => MailAddress.TryCreate(text, out _));

    public static TextMeaning Phone { get; } = new(random => string.Create(CultureInfo.InvariantCulture, $"98{random.Below(100_000_000):D8}"), text => text.Length is > 4 and < 20 && text.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal)));

    public static TextMeaning Url { get; } = new(random => string.Create(CultureInfo.InvariantCulture, $"https://example.com/{random.Below(100_000)}"), text => Uri.TryCreate(text, UriKind.Absolute, out _));

    /// <summary>Whether any text will do.</summary>
    public bool IsFree => _sample is null;

    public static TextMeaning Of(string member) => member switch
    {
        _ when Holds(member, "email") || Holds(member, "e_mail") => Email,
        _ when Holds(member, "phone") || Holds(member, "mobile") => Phone,
        _ when Holds(member, "url") || Holds(member, "uri") => Url,
        _ => Any,
    };

    /// <summary>Whether a text is of this kind.</summary>
    public bool Fits(string text) => _fits(text);

    public string? Sample(SeededRandom random) => _sample?.Invoke(random);

    private static bool Holds(string member, string word) => member.Contains(word, StringComparison.OrdinalIgnoreCase);
}
