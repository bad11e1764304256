using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// Whatever befalls the text of a document: no exception leaves the generator, and what it emits can be parsed. The slow script tries more
/// cases, of public documents; each is repeatable by its seed.
/// </summary>
public sealed class TextMutationTests
{
    private const int Cases = 150;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ADocumentWithBrokenTextIsToldOf(bool isJson)
    {
        var library = File.ReadAllText(Files.Library);
        var text = isJson ? DocumentTree.Write(DocumentTree.Read(library)) : library;
        var failures = new List<string>();
        for (var seed = 1; seed <= Cases; seed++)
        {
            var result = Generation.Of(new TextMutator(seed).Mutate(text), isJson ? "api.openapi.json" : "api.openapi.yaml").Result;
            var complaint = result.Exception?.ToString()
                ?? result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "KAP9001")?.ToString()
                ?? result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken)).FirstOrDefault()?.ToString()
                ?? (result.GeneratedSources.IsEmpty && result.Diagnostics.IsEmpty ? "nothing is emitted, and nothing told" : null);
            if (complaint is not null)
            {
                failures.Add($"Seed {seed}: {complaint}");
            }
        }

        Assert.Empty(failures);
    }
}
