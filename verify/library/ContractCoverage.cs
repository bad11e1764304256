namespace KaptureContracts.Verification;

/// <summary>What of the contract a verification exercised, and what not.</summary>
/// <param name="Items">Every item of the contract, in the order of the document.</param>
public sealed record ContractCoverage(IReadOnlyList<CoverageItem> Items)
{
    /// <summary>How many items were exercised.</summary>
    public int Exercised => Items.Count(item => item.IsExercised);

    /// <summary>The exercised part in per cent.</summary>
    public double Percent => Items.Count == 0 ? 100 : 100.0 * Exercised / Items.Count;

    /// <summary>What was not exercised.</summary>
    public IEnumerable<CoverageItem> Missing => Items.Where(item => !item.IsExercised);
}

/// <summary>One thing that the contract says.</summary>
/// <param name="Kind">operation, response, example, request constraint or answer field.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsExercised">Whether a request or an answer showed it.</param>
public sealed record CoverageItem(string Kind, string Name, SpecLocation Location, bool IsExercised);
