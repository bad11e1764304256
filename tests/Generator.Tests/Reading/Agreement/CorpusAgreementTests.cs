using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Reading.Agreement;

public sealed class CorpusAgreementTests
{
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Corpus.Yaml), MemberType = typeof(Corpus))]
    public void ADocumentOfTheCorpusHasTheEventsThatYamlDotNetFinds(string path) => AssertSameEvents(path);

    [Fact]
    public void TheDocumentsOfTheRepositoryHaveTheEventsThatYamlDotNetFinds()
    {
        AssertSameEvents(Files.KaptureSpec);
        AssertSameEvents(Files.Library);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Corpus.Json), MemberType = typeof(Corpus))]
    public void JsonOfTheCorpusReadAsYamlIsTheSameTreeOnTheSameCharacters(string path)
    {
        var text = File.ReadAllText(path);
        var json = Document.Json(text);
        var yaml = Document.Yaml(text);
        Assert.Equal(json.ShownProblems(), yaml.ShownProblems());
        AssertSame(json.Root!, yaml.Root!);
    }

    private static void AssertSameEvents(string path)
    {
        var text = File.ReadAllText(path);
        var ours = YamlEventText.Parse(text, out var error);
        Assert.Null(error);
        Assert.Equal(YamlDotNetEvents.Parse(text, out _), ours);
    }

    private static void AssertSame(SourceNode json, SourceNode yaml)
    {
        Assert.Equal(json.Span, yaml.Span);
        switch (json)
        {
            case MappingNode mapping:
                var other = Assert.IsType<MappingNode>(yaml);
                Assert.Equal(mapping.Entries.Select(entry => (entry.Key, entry.KeySpan)), other.Entries.Select(entry => (entry.Key, entry.KeySpan)));
                foreach (var (left, right) in mapping.Entries.Zip(other.Entries))
                {
                    AssertSame(left.Value, right.Value);
                }

                break;
            case SequenceNode sequence:
                var items = Assert.IsType<SequenceNode>(yaml).Items;
                Assert.Equal(sequence.Items.Length, items.Length);
                foreach (var (left, right) in sequence.Items.Zip(items))
                {
                    AssertSame(left, right);
                }

                break;
            case ScalarNode scalar:
                var value = Assert.IsType<ScalarNode>(yaml);
                Assert.Equal((scalar.Kind, scalar.Text), (value.Kind, value.Text));
                break;
        }
    }
}
