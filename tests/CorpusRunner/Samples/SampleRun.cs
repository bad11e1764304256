using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorpusRunner.Samples;

/// <summary>Generates from one sample, compiles what was emitted, and holds what the generator says against what it should say.</summary>
internal static class SampleRun
{
    private const int Shown = 5;

    /// <summary>What is wrong with the run; nothing when it is as it should be.</summary>
    public static IReadOnlyList<string> Complaints(Sample sample, string expected)
    {
        var document = new CorpusDocument(sample.Path);
        CorpusDocument[] references = [.. sample.References().Select(path => new CorpusDocument(path) { IsReference = true })];
        var result = Generation.Of(document, references);
        if (sample.IsSwagger)
        {
            return result is { Diagnostics: [{ Id: "KAP2002" }], GeneratedSources: [] }
                ? []
                : [$"is Swagger 2.0, which is one diagnostic and no source, and not {Told(result.Diagnostics)}"];
        }

        var complaints = DocumentRun.Compile(result).Take(Shown).Select(diagnostic => diagnostic.ToString()).ToList();
        if (!Generation.IsSame(result, Generation.Of(document, references)))
        {
            complaints.Add("a second run has emitted something else");
        }

        var warnings = result.Diagnostics.Concat(Generation.Analyze(document, references))
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToArray();
        var told = Told(warnings);
        if (told != expected)
        {
            complaints.Add($"should be told of as [{expected}], and is as [{told}]");
            complaints.AddRange(warnings.Take(Shown).Select(diagnostic => diagnostic.ToString()));
        }

        return complaints;
    }

    /// <summary>Diagnostics with the lines at which they stand, such as <c>KAP2004@12 KAP2010@40</c>.</summary>
    private static string Told(IEnumerable<Diagnostic> diagnostics) => string.Join(' ', diagnostics
        .Select(diagnostic => (diagnostic.Id, Line: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1))
        .OrderBy(told => told.Line)
        .ThenBy(told => told.Id, StringComparer.Ordinal)
        .Select(told => string.Create(CultureInfo.InvariantCulture, $"{told.Id}@{told.Line}")));
}
