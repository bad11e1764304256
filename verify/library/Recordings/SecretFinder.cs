using System.Text;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Recordings;

/// <summary>
/// Looks for tokens and cookies in a recording: in the headers that carry them, and wherever a value of theirs is repeated. It tells
/// where they stand, never what they are.
/// </summary>
internal sealed class SecretFinder
{
    public const string CheckName = "token-in-recording";
    public const string Demands = "A recording holds no token and no cookie: neither in a header nor, repeated, in an address or a body.";

    // A shorter value stands in ordinary words by chance.
    private const int ShortestToRepeat = 6;

    private readonly IReadOnlyList<RecordedEntry> _entries;
    private readonly string[] _prefixes;
    private readonly HashSet<string> _headers;

    public SecretFinder(ApiContract contract, IReadOnlyList<RecordedEntry> entries)
    {
        var schemes = contract.Operations.Select(operation => operation.Security).OfType<TokenScheme>().Distinct().ToList();
        _entries = entries;
        _prefixes = [.. schemes.Select(scheme => scheme.Prefix)];
        _headers = new(["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", .. schemes.Select(scheme => scheme.Header)], StringComparer.OrdinalIgnoreCase);
        Secrets = [.. entries.SelectMany(entry => Sides(entry).SelectMany(side => side.Headers)).SelectMany(SecretsOf).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every secret of the recording, to be taken out of whatever is said of it.</summary>
    public IReadOnlyList<string> Secrets { get; }

    public IEnumerable<RecordedSecret> Find() =>
        _entries.SelectMany(entry => Leaks(entry).Select(leak => (Entry: entry, Leak: leak))).GroupBy(found => found.Leak.Where, StringComparer.Ordinal).Select(same =>
        {
            var (entry, leak) = same.First();
            return new RecordedSecret(same.Key, entry.Place with { JsonPointer = entry.Pointer(leak.Pointer) }, [.. same.Select(found => found.Entry.Index).Distinct()]);
        });

    private IEnumerable<(string Where, string Pointer)> Leaks(RecordedEntry entry)
    {
        foreach (var (side, headers, body, bodyPointer) in Sides(entry))
        {
            foreach (var header in headers)
            {
                if (SecretsOf(header).Any())
                {
                    yield return ($"the {side}'s header {header.Name}{(header.StandsApart ? " (in the list of cookies)" : string.Empty)}", header.Pointer);
                }
                else if (Repeats(header.Value))
                {
                    yield return ($"the {side}'s header {header.Name}, which repeats it", header.Pointer);
                }
            }

            if (Repeats(Encoding.UTF8.GetString(body.Bytes)))
            {
                yield return ($"the {side}'s body, which repeats it", bodyPointer);
            }
        }

        if (Repeats(entry.UrlText))
        {
            yield return ("the address, which repeats it", "request/url");
        }
    }

    private IEnumerable<string> SecretsOf(RecordedHeader header) =>
        _headers.Contains(header.Name) ? SecretText.In(header.Name, header.Value, _prefixes) : [];

    private bool Repeats(string text) => Secrets.Any(secret => secret.Length >= ShortestToRepeat && Spellings(secret).Any(spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A secret as it stands in a text, in an address and in JSON.</summary>
    public static IEnumerable<string> Spellings(string secret) => new[]
    {
        secret,
        Uri.EscapeDataString(secret),
        secret.Replace("/", "\\/", StringComparison.Ordinal),
        JsonText.Write(new Newtonsoft.Json.Linq.JValue(secret))[1..^1],
        System.Text.Json.JsonEncodedText.Encode(secret).ToString(),
    }.Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Side, IReadOnlyList<RecordedHeader> Headers, RecordedBody Body, string BodyPointer)> Sides(RecordedEntry entry) =>
    [
        ("request", entry.RequestHeaders, entry.RequestBody, "request/postData/text"),
        ("answer", entry.ResponseHeaders, entry.ResponseBody, "response/content/text"),
    ];
}
