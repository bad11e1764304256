using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class MappingNodeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(5_000)]
    public void EveryKeyIsFoundAndNoOther(int keys)
    {
        var text = $"{{{string.Join(",", Enumerable.Range(0, keys).Select(i => $"\"k{i}\":{i}"))}}}";
        var mapping = Assert.IsType<MappingNode>(Document.Json(text).Root);
        Assert.Equal(keys, mapping.Entries.Length);
        for (var i = 0; i < keys; i++)
        {
            Assert.Equal(i, mapping.IndexOf($"k{i}"));
            Assert.Same(mapping.Entries[i].Value, mapping[$"k{i}"]);
        }

        Assert.Equal(-1, mapping.IndexOf("k"));
        Assert.Null(mapping["K0"]);
        Assert.Null(mapping[string.Empty]);
    }

    [Fact]
    public void ManyThreadsMayAskAtOnce()
    {
        var text = $"{{{string.Join(",", Enumerable.Range(0, 1_000).Select(i => $"\"k{i}\":{i}"))}}}";
        var mapping = Assert.IsType<MappingNode>(Document.Json(text).Root);
        Parallel.For(0, 10_000, i => Assert.Equal(i % 1_000, mapping.IndexOf($"k{i % 1_000}")));
    }
}
