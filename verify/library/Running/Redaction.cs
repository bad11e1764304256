using KaptureContracts.Verification.Recordings;

namespace KaptureContracts.Verification.Running;

/// <summary>Takes tokens out of texts that come from a server or a recording.</summary>
internal sealed class Redaction(params IReadOnlyList<string> tokens)
{
    // A shorter token would take letters out of ordinary words; no text of ours holds it anyway.
    private const int ShortestToken = 4;

    // A token that holds another goes first, or its rest would stay.
    private readonly IReadOnlyList<string> _spellings =
        [.. tokens.Where(token => token.Length >= ShortestToken).SelectMany(SecretFinder.Spellings).Distinct(StringComparer.Ordinal).OrderByDescending(spelling => spelling.Length)];

    public string Clean(string text) => _spellings.Aggregate(text, (cleaned, spelling) => cleaned.Replace(spelling, "***", StringComparison.OrdinalIgnoreCase));
}
