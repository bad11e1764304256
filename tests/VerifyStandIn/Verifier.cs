using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Compares what a test produced with the snapshot that was approved, <c>TestClass.TestMethod.verified.txt</c> beside the test's
/// source file. Every difference fails the test and leaves a <c>.received.</c> file; whoever approves it renames that file.
/// </summary>
public static class Verifier
{
    /// <summary>Verifies one text.</summary>
    public static SettingsTask Verify(
        string? target,
        string extension = "txt",
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        Verify([new Target(extension, target ?? "null")], settings, sourceFile);

    /// <summary>Verifies one text that may have a name: <c>TestClass.TestMethod#name.verified.txt</c>.</summary>
    public static SettingsTask Verify(Target target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify([target], settings, sourceFile);

    /// <summary>Verifies several texts, each in a file of its own. An approved file that none of them belongs to is a failure too.</summary>
    public static SettingsTask Verify(
        IEnumerable<Target> targets,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "")
    {
        // Materialised here: what a lazy sequence throws belongs to the test, not to the comparison.
        var received = targets.ToArray();
        return new SettingsTask(settings, current => VerifyAsync(received, current, sourceFile));
    }

    private static async Task VerifyAsync(Target[] targets, VerifySettings settings, string sourceFile)
    {
        var location = SnapshotLocation.Of(RunningTest.Current(), settings, sourceFile);
        SnapshotNames.Claim(location);
        await new SnapshotComparison(location, DiffTool.OpenAsync).VerifyAsync(targets).ConfigureAwait(false);
    }
}
