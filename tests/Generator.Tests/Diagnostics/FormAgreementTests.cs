using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Tests.Driving;
using KaptureContracts.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>A document says the same in YAML and in JSON, so the same is said of it, at the same node.</summary>
public sealed class FormAgreementTests
{
    private const int Mutants = 200;

    public static TheoryData<string> Ids => [.. Descriptors.All
        .Select(descriptor => descriptor.Id)
        .Where(id => id.StartsWith("KAP2", StringComparison.Ordinal) || id.StartsWith("KAP3", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleOfAPageIsToldOfInTheSameWaysAsJson(string id) => AssertAgreement(DiagnosticPage.Of(id).Example);

    [Fact]
    public void ADocumentThatUsesMuchOfOpenApiIsToldOfInTheSameWaysAsJson() => AssertAgreement(File.ReadAllText(Files.Library));

    [Fact]
    public void MutantsAreToldOfInTheSameWaysInEveryForm()
    {
        var document = DocumentTree.Read(File.ReadAllText(Files.Library))!;
        for (var seed = 0; seed < Mutants; seed++)
        {
            AssertAgreement(YamlText.Write(new DocumentMutator(seed).Mutate(document)));
        }
    }

    private static void AssertAgreement(string yaml)
    {
        var json = DocumentTree.Write(DocumentTree.Read(yaml));
        var expected = Told(yaml, "a.yaml");

        Assert.Equal(expected, Told(json, "a.json"));

        // JSON is YAML's flow style.
        Assert.Equal(expected, Told(json, "a.yaml"));
    }

    /// <summary>Each problem, with the JSON pointer of the key or the value at which it stands.</summary>
    private static IEnumerable<string> Told(string text, string path)
    {
        var source = SourceText.From(text);
        var root = DocumentReader.Read(path, source, new ProblemSink(path, source), TestContext.Current.CancellationToken);
        var places = new Dictionary<TextSpan, string>();
        if (root is not null)
        {
            Locate(root, "", places);
        }

        return Generation.Of(text, path).Diagnostics
            .Select(diagnostic =>
                $"{places.GetValueOrDefault(diagnostic.Location.SourceSpan, "?")} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal);
    }

    private static void Locate(SourceNode node, string pointer, Dictionary<TextSpan, string> places)
    {
        places.TryAdd(node.Span, pointer);
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    places.TryAdd(entry.KeySpan, $"{pointer}/{entry.Key} (key)");
                    Locate(entry.Value, $"{pointer}/{entry.Key}", places);
                }

                break;
            case SequenceNode sequence:
                for (var index = 0; index < sequence.Items.Length; index++)
                {
                    Locate(sequence.Items[index], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"), places);
                }

                break;
        }
    }
}
