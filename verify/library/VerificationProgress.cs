namespace KaptureContracts.Verification;

/// <summary>How far a verification has come.</summary>
/// <param name="Done">Cases that are judged.</param>
/// <param name="Total">All cases.</param>
/// <param name="CaseId">The case that is being sent; empty at the end.</param>
public sealed record VerificationProgress(int Done, int Total, string CaseId);
