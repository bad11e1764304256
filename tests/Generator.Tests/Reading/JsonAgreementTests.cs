using System.Text.Json;
using CsCheck;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class JsonAgreementTests
{
    private const int Samples = 2_000;

    [Fact]
    public void TheTreeSaysWhatSystemTextJsonSays() => TextGen.Json.Sample(text =>
    {
        var document = Document.Json(text);
        using var expected = JsonDocument.Parse(text);
        Assert.Empty(document.Problems);
        Agree(expected.RootElement, document.Root!);
    }, iter: Samples);

    [Fact]
    public void JsonReadAsYamlGivesTheSameTree() => TextGen.Json.Sample(text =>
        Assert.Equal(Document.Json(text).Shown(), Document.Yaml(text).Shown()), iter: Samples);

    private static void Agree(JsonElement expected, SourceNode actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var mapping = Assert.IsType<MappingNode>(actual);
                Assert.Equal(expected.EnumerateObject().Count(), mapping.Entries.Length);
                foreach (var (property, entry) in expected.EnumerateObject().Zip(mapping.Entries))
                {
                    Assert.Equal(property.Name, entry.Key);
                    Agree(property.Value, entry.Value);
                }

                break;
            case JsonValueKind.Array:
                var sequence = Assert.IsType<SequenceNode>(actual);
                Assert.Equal(expected.GetArrayLength(), sequence.Items.Length);
                foreach (var (item, node) in expected.EnumerateArray().Zip(sequence.Items))
                {
                    Agree(item, node);
                }

                break;
            default:
                var scalar = Assert.IsType<ScalarNode>(actual);
                Assert.Equal(Kind(expected.ValueKind), scalar.Kind);
                Assert.Equal(expected.ValueKind == JsonValueKind.String ? expected.GetString() : expected.GetRawText(), scalar.Text);
                break;
        }
    }

    private static ScalarKind Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => ScalarKind.String,
        JsonValueKind.Number => ScalarKind.Number,
        JsonValueKind.Null => ScalarKind.Null,
        _ => ScalarKind.Boolean,
    };
}
