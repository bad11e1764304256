namespace CorpusRunner.Samples;

/// <summary>
/// The samples that contradict OpenAPI or have something that the client leaves out, and what is told of each. A line is a document,
/// the warnings and errors with their lines, and why they are right: <c>NSwag/a.json: KAP2004@12: it has no title</c>.
/// </summary>
internal sealed class ExpectedDiagnostics
{
    private readonly Dictionary<string, string> _byName;

    private ExpectedDiagnostics(Dictionary<string, string> byName) => _byName = byName;

    public static ExpectedDiagnostics Read(FileInfo file) => new(File.ReadLines(file.FullName)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 3) is [var name, var diagnostics, _]
            ? KeyValuePair.Create(name, diagnostics)
            : throw new FormatException($"{file.Name}: '{line}' is not a document, its diagnostics and a reason, with colons between them"))
        .ToDictionary(StringComparer.Ordinal));

    /// <summary>The names of all.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>What is told of a sample: nothing where it is not listed.</summary>
    public string Of(Sample sample) => _byName.GetValueOrDefault(sample.Name, "");
}
