using System.Text.RegularExpressions;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Agreement;

/// <summary>The paths of System.Text.Json's exceptions as JSON pointers.</summary>
internal static partial class JsonPath
{
    /// <summary><c>$.ticket['Ticket Id'][0]</c> becomes <c>/ticket/Ticket Id/0</c>.</summary>
    public static string ToPointer(string? path) =>
        Step().Matches(path ?? string.Empty).Aggregate(string.Empty, (pointer, step) => JsonPointer.Join(pointer, step.Groups["quoted"].Success ? step.Groups["quoted"].Value.Replace("\\'", "'", StringComparison.Ordinal) : step.Groups["plain"].Value));

    [GeneratedRegex(@"\['(?<quoted>(\\'|[^'])*)'\]|\[(?<plain>[0-9]+)\]|\.(?<plain>[^.\[]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
