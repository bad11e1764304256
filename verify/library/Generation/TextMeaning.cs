using System.Globalization;

namespace KaptureContracts.Verification.Generation;

/// <summary>
/// What a text stands for by the name of its member. A server may well look at addresses and phone numbers, although the schema
/// only says "string": such members get texts of their kind where the server has to accept the request.
/// </summary>
internal sealed class TextMeaning
{
    private readonly Func<SeededRandom, string>? _sample;

    private TextMeaning(Func<SeededRandom, string>? sample) => _sample = sample;

    public static TextMeaning Any { get; } = new(null);

    public static TextMeaning Email { get; } = new(random => string.Create(CultureInfo.InvariantCulture, $"kapture.verify.{random.Below(100_000)}@example.com"));

    public static TextMeaning Phone { get; } = new(random => string.Create(CultureInfo.InvariantCulture, $"98{random.Below(100_000_000):D8}"));

    public static TextMeaning Url { get; } = new(random => string.Create(CultureInfo.InvariantCulture, $"https://example.com/{random.Below(100_000)}"));

    /// <summary>Whether any text will do.</summary>
    public bool IsFree => _sample is null;

    public static TextMeaning Of(string member) => member switch
    {
        _ when Holds(member, "email") || Holds(member, "e_mail") => Email,
        _ when Holds(member, "phone") || Holds(member, "mobile") => Phone,
        _ when Holds(member, "url") || Holds(member, "uri") => Url,
        _ => Any,
    };

    public string? Sample(SeededRandom random) => _sample?.Invoke(random);

    private static bool Holds(string member, string word) => member.Contains(word, StringComparison.OrdinalIgnoreCase);
}
