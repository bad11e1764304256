using KaptureContracts.MockServer.Contract;
using Microsoft.Net.Http.Headers;

namespace KaptureContracts.MockServer.Records;

/// <summary>Takes tokens and other secrets out of what is recorded, shown or logged.</summary>
internal sealed class Redactor(MockContract contract, Func<IEnumerable<string>> tokens)
{
    public const string Hidden = "***";

    private readonly HashSet<string> _secretHeaders = new(
        [
            HeaderNames.Authorization,
            HeaderNames.ProxyAuthorization,
            HeaderNames.Cookie,
            HeaderNames.SetCookie,
            "X-Api-Key",
            .. contract.TokenSchemes.Select(scheme => scheme.Header),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly string[] _prefixes =
    [
        .. contract.TokenSchemes.Select(scheme => scheme.Prefix).Where(prefix => prefix.Length > 0),
    ];

    public string Header(string name, string value, string? presented)
    {
        if (!_secretHeaders.Contains(name))
        {
            return Text(value, presented);
        }

        // Which scheme was used is no secret, and its absence is the commonest mistake.
        var prefix = _prefixes.FirstOrDefault(prefix => value.StartsWith(prefix, StringComparison.Ordinal));
        return prefix + Hidden;
    }

    /// <summary>The text without any token that counts, nor the one that came with the request.</summary>
    public string Text(string text, string? presented)
    {
        foreach (var token in tokens())
        {
            text = Hide(text, token);
        }

        return presented is { Length: > 0 } ? Hide(text, presented) : text;
    }

    private static string Hide(string text, string token)
    {
        text = text.Replace(token, Hidden, StringComparison.Ordinal);
        var escaped = Uri.EscapeDataString(token);
        return escaped == token ? text : text.Replace(escaped, Hidden, StringComparison.OrdinalIgnoreCase);
    }
}
