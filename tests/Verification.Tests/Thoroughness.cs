using System.Globalization;

namespace KaptureContracts.Verification.Tests;

/// <summary>How much the slow tests do: little in <c>dotnet test</c>, all of it in <c>tests/verification.sh</c>.</summary>
internal static class Thoroughness
{
    private const int QuickSeeds = 3;

    /// <summary>How many seeds each conforming server meets.</summary>
    public static int Seeds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("KAPTURE_VERIFICATION_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : QuickSeeds;

    /// <summary>Whether every mutant meets all cases and not only those that suffice.</summary>
    public static bool IsFull => Seeds > QuickSeeds;
}
