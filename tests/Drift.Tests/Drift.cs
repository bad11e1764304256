namespace KaptureContracts.Drift.Tests;

/// <summary>Where an edit is made.</summary>
[Flags]
public enum Side
{
    /// <summary>The contract's text; client and mock stay as they are.</summary>
    Contract = 1,

    /// <summary>The emitted client alone.</summary>
    Client = 2,

    /// <summary>The mock alone.</summary>
    Mock = 4,

    /// <summary>Each of the three, one at a time.</summary>
    Each = Contract | Client | Mock,
}

/// <summary>One edit of the contract's text, made to one of the three at a time.</summary>
/// <param name="Name">What is edited.</param>
/// <param name="Old">What stands in the contract.</param>
/// <param name="New">What stands there instead.</param>
/// <param name="Shows">The sides on which the edit means something: a mock knows no C# types, a client judges no lengths.</param>
internal sealed record Drift(string Name, string Old, string New, Side Shows)
{
    public string Apply(string text)
    {
        var at = text.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{Old}' does not stand in the contract.");
        return string.Concat(text.AsSpan(0, at), New, text.AsSpan(at + Old.Length));
    }
}
