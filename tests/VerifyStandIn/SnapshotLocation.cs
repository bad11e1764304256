using System.Collections;
using System.Globalization;
using VerifyTests;

namespace VerifyXunit;

/// <summary>The directory of a test's snapshots, and what their file names begin with.</summary>
internal sealed record SnapshotLocation(string Directory, string Prefix)
{
    private static readonly HashSet<char> Forbidden = ['"', '<', '>', '|', ':', '*', '?', '/', '\\'];

    public static SnapshotLocation Of(RunningTest test, VerifySettings settings, string sourceFile)
    {
        var directory = Path.GetDirectoryName(sourceFile);
        if (!System.IO.Directory.Exists(directory))
        {
            throw new InvalidOperationException(
                $"The test's source file, {sourceFile}, is not on this machine, so its snapshots are not either. If the path begins with "
                + "/_/, the compiler was told to map paths: set DeterministicSourcePaths to false in the test project.");
        }

        if (settings.Directory is { } own)
        {
            directory = Path.GetFullPath(Path.Combine(directory, own));
        }

        var prefix = settings.FileName ?? $"{test.Class}.{test.Method}{Parameters(test, settings)}";
        return new SnapshotLocation(directory, Clean(prefix));
    }

    /// <summary>A text as it may stand in a file name on any machine.</summary>
    public static string Clean(string name) => string.Concat(name.Select(character => IsAllowed(character) ? character : '-'));

    private static string Parameters(RunningTest test, VerifySettings settings)
    {
        if (settings.ParametersText is { } text)
        {
            return "_" + text;
        }

        var values = settings.Parameters ?? test.Arguments;
        if (values.Count > test.Parameters.Count)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"{test.Class}.{test.Method} has {test.Parameters.Count} parameters, and UseParameters was given {values.Count}."));
        }

        return string.Concat(test.Parameters.Zip(values, (name, value) => $"_{name}={Shown(value)}"));
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Shown))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    private static bool IsAllowed(char character) => !char.IsControl(character) && !Forbidden.Contains(character);
}
