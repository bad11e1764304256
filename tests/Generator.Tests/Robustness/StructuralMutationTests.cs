using System.Globalization;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// Whatever befalls the structure of a document: the generator says what is wrong in words, and what it emits compiles without a
/// warning. Case by case repeatable by its seed.
/// </summary>
public sealed class StructuralMutationTests
{
    private const int CasesByDefault = 150;

    /// <summary>Set the environment variable to run more: the slow script does.</summary>
    private static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("KAPTURE_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases
            : CasesByDefault;

    [Fact]
    public void AMutatedKaptureSpecIsToldOfAndTheRestCompiles() => Run(TestDocument.Kapture().Text, firstSeed: 1_000_000);

    [Fact]
    public void AMutatedDocumentThatUsesMuchOfOpenApiIsToldOfAndTheRestCompiles() => Run(File.ReadAllText(Files.Library), firstSeed: 2_000_000);

    [Fact]
    public void TheDocumentThatUsesMuchOfOpenApiCompiles()
    {
        var generation = Generation.Of(File.ReadAllText(Files.Library));

        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        generation.Compile();
    }

    private static void Run(string yaml, int firstSeed)
    {
        var document = DocumentTree.Read(yaml)!;
        var failures = new List<string>();
        var compiled = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = firstSeed; seed < firstSeed + Cases && failures.Count < 10; seed++)
        {
            var mutant = DocumentTree.Write(new DocumentMutator(seed).Mutate(document));

            // JSON is YAML, too: half of the cases go through the other reader.
            var generation = Generation.Of(mutant, seed % 2 == 0 ? "api.openapi.json" : "api.openapi.yaml");
            if (Complaint(generation, compiled) is { } complaint)
            {
                failures.Add($"Seed {seed}: {complaint}");
            }
        }

        Assert.Empty(failures);
    }

    /// <summary>What is wrong with a run; null when nothing is.</summary>
    /// <param name="generation">The run.</param>
    /// <param name="compiled">What has been compiled before, and need not be again.</param>
    private static string? Complaint(Generation generation, HashSet<string> compiled)
    {
        if (generation.Result.Exception is { } exception)
        {
            return exception.ToString();
        }

        if (generation.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id is "KAP9001" or "CS8785") is { } defect)
        {
            return defect.ToString();
        }

        if (!compiled.Add(string.Concat(generation.Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value))))
        {
            return null;
        }

        return generation.Complaints().FirstOrDefault() is { } complaint
            ? $"{complaint}\n{complaint.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines[complaint.Location.GetLineSpan().StartLinePosition.Line]}"
            : null;
    }
}
