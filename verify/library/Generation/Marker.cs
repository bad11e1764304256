using System.Globalization;

namespace KaptureContracts.Verification.Generation;

/// <summary>The text by which people find, in a real system, what a run has made.</summary>
internal sealed record Marker(ulong Seed)
{
    public string Text { get; } = string.Create(CultureInfo.InvariantCulture, $"[kapture-verify {Seed:x}]");

    public string Before(string text) => $"{Text} {text}";
}
