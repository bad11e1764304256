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

    /// <summary>The items of each operation's request and of each of its responses, counted by kind.</summary>
    public IEnumerable<CoveragePart> Parts => Items
        .GroupBy(item => (item.Operation, item.Part))
        .Select(part => new CoveragePart(part.Key.Operation, part.Key.Part, [.. part]));
}

/// <summary>The kinds of things that a contract says.</summary>
public enum CoverageKind
{
    /// <summary>An operation: exercised when the server answered it.</summary>
    Operation,

    /// <summary>A response: exercised when it was answered.</summary>
    Response,

    /// <summary>A named example: exercised when the request was sent as it stands, or the failure provoked by its cause.</summary>
    Example,

    /// <summary>A demand on requests: exercised when a request broke it.</summary>
    Constraint,

    /// <summary>A field of an answer: exercised when an answer of this status carried it.</summary>
    Field,
}

/// <summary>One thing that the contract says.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Operation">The operation that it belongs to.</param>
/// <param name="Part"><c>request</c>, or the status of the response that it belongs to.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsExercised">Whether a request or an answer showed it.</param>
public sealed record CoverageItem(CoverageKind Kind, string Operation, string Part, string Name, SpecLocation Location, bool IsExercised)
{
    /// <inheritdoc />
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Name} of {Operation}, {Part}";
}

/// <summary>The items of an operation's request, or of one of its responses.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Part"><c>request</c>, or the response's status.</param>
/// <param name="Items">The items.</param>
public sealed record CoveragePart(string Operation, string Part, IReadOnlyList<CoverageItem> Items)
{
    /// <summary>How many items of a kind there are.</summary>
    public int Total(CoverageKind kind) => Items.Count(item => item.Kind == kind);

    /// <summary>How many of them were exercised.</summary>
    public int Exercised(CoverageKind kind) => Items.Count(item => item.Kind == kind && item.IsExercised);

    /// <summary>Both numbers, as <c>2/3</c>; empty when there is no such item.</summary>
    public string Fraction(CoverageKind kind) =>
        Total(kind) == 0 ? string.Empty : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Exercised(kind)}/{Total(kind)}");
}
