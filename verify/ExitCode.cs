namespace KaptureContracts.Verification.Tool;

/// <summary>What the tool tells a script.</summary>
internal static class ExitCode
{
    public const int Conforms = 0;

    public const int Violations = 1;

    /// <summary>Wrong usage, an unreadable contract, no server, or a server that left cases unjudged.</summary>
    public const int CouldNotRun = 2;

    public static int Of(VerificationReport report) =>
        report.Violations.Any() ? Violations : report.Conforms ? Conforms : CouldNotRun;
}
