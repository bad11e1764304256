namespace KaptureContracts.Generator.Contract;

/// <summary>That a document calls something deprecated.</summary>
/// <param name="Reason">Why, and what to use instead, where an extension tells that; descriptions may do so as well.</param>
internal sealed record ContractDeprecation(string? Reason);
