namespace KaptureContracts.Verification.Running;

/// <summary>Takes a token out of texts that come from a server.</summary>
internal sealed class Redaction(string token)
{
    // A shorter token would take letters out of ordinary words; no text of ours holds it anyway.
    private const int ShortestToken = 4;

    public string Clean(string text) => token.Length < ShortestToken
        ? text
        : text.Replace(token, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(token), "***", StringComparison.Ordinal);
}
