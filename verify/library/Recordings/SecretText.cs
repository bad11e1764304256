using System.Text.RegularExpressions;

namespace KaptureContracts.Verification.Recordings;

/// <summary>What in a header's value is secret.</summary>
internal static partial class SecretText
{
    /// <summary>Whether a recorder put something else in the place of a secret: asterisks, <c>[REDACTED]</c>, <c>&lt;Your Token&gt;</c>.</summary>
    public static bool IsHidden(string value) => value.Trim().Length == 0 || Hidden().IsMatch(value.Trim());

    /// <summary>The secrets in a header's value: a token without the word before it, or each cookie's value.</summary>
    public static IEnumerable<string> In(string header, string value, IEnumerable<string> prefixes) => header.ToUpperInvariant() switch
    {
        "COOKIE" => Cookies(value),
        "SET-COOKIE" => Cookies(value.Split(';')[0]),
        _ => new[] { WithoutPrefix(value, prefixes) }.Where(token => !IsHidden(token)),
    };

    /// <summary>The values of cookies, but for empty and hidden ones.</summary>
    public static IEnumerable<string> Cookies(string value) =>
        value.Split(';').Select(cookie => cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"')).Where(cookie => !IsHidden(cookie));

    private static string WithoutPrefix(string value, IEnumerable<string> prefixes)
    {
        var text = value.Trim();
        if (prefixes.FirstOrDefault(prefix => prefix.Length > 0 && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return text[known.Length..].Trim();
        }

        // Any scheme of HTTP has its name and a blank before the credentials; a name alone is no secret.
        var word = Scheme().Match(text);
        return word.Success ? text[word.Length..].Trim() : text;
    }

    [GeneratedRegex(@"^([*x.•-]+|[\[<({]?\s*(redacted|hidden|removed|masked|filtered|sanitized)\s*[\]>)}]?|<[^<>]*>)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^(Basic|Bearer|Digest|Negotiate|NTLM|Token|ApiKey|HOBA|DPoP)(\s+|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();
}
