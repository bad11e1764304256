namespace CorpusRunner;

/// <summary>What became of one document.</summary>
/// <param name="Document">Its path below the corpus.</param>
/// <param name="Errors">Errors of the compiler in what was emitted.</param>
/// <param name="Warnings">Warnings of the compiler in what was emitted.</param>
/// <param name="Diagnostics">How often each diagnostic was reported, by the generator or the analyzer.</param>
/// <param name="Characters">How much was emitted.</param>
/// <param name="Milliseconds">How long generating took.</param>
/// <param name="IsStable">Whether a second run emitted the same bytes.</param>
/// <param name="Complaints">The first few errors and warnings.</param>
internal sealed record Outcome(
    string Document,
    int Errors,
    int Warnings,
    IReadOnlyDictionary<string, int> Diagnostics,
    long Characters,
    double Milliseconds,
    bool IsStable,
    IReadOnlyList<string> Complaints)
{
    /// <summary>Whether the client compiles without a complaint, and is the same every time.</summary>
    public bool IsGood => Errors == 0 && Warnings == 0 && IsStable && !Diagnostics.ContainsKey("KAP9001");
}
