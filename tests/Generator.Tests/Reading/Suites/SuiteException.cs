namespace KaptureContracts.Generator.Tests.Reading.Suites;

/// <summary>A case in which our readers differ from a suite, on purpose, and why.</summary>
internal sealed record SuiteException(string Case, string Reason)
{
    /// <summary>Reads a list of them: a case and its reason on each line, comments behind '#'.</summary>
    public static IReadOnlyDictionary<string, SuiteException> Load(string file) => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "Suites", file))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 2))
        .Select(parts => new SuiteException(parts[0], parts[1]))
        .ToDictionary(exception => exception.Case, StringComparer.Ordinal);
}
