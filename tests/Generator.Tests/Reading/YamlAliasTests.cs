using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class YamlAliasTests
{
    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "{a: 1, b: 1}")]
    [InlineData("a: &x {c: [d]}\nb: *x\n", "{a: {c: [\"d\"]}, b: {c: [\"d\"]}}")]
    [InlineData("&k a: 1\nb: *k\n", "{a: 1, b: \"a\"}")]
    [InlineData("a: &x key\n*x : 1\n", "{a: \"key\", key: 1}")]
    [InlineData("- &x 1\n- *x\n- &x 2\n- *x\n", "[1, 1, 2, 2]")]
    [InlineData("a: &x\nb: *x\n", "{a: null, b: null}")]
    [InlineData("a: &x !!str 1\nb: *x\n", "{a: \"1\", b: \"1\"}")]
    public void AnAliasStandsForTheLastValueOfItsAnchor(string text, string tree) => Assert.Equal(tree, Document.Yaml(text).Shown());

    [Fact]
    public void AnAliasIsTheVeryNodeOfItsAnchor()
    {
        var root = Assert.IsType<MappingNode>(Document.Yaml("a: &x {b: c}\nd: *x\n").Root);
        Assert.Same(root["a"], root["d"]);
    }

    [Fact]
    public void AnAnchorOnTheLineAboveAKeyWithBracketsIsThatOfItsMapping()
    {
        var document = Document.Yaml("x: &a\n  &b [c]: d\n  e: f\ny: *a\nz: *b\n");
        Assert.Equal("{x: {e: \"f\"}, y: {e: \"f\"}, z: [\"c\"]}", TreeText.Of(document.Root!));
        Assert.Equal("KAP1010", Assert.Single(document.Problems).Descriptor.Id);
    }

    [Fact]
    public void AnAnchorOnTheLineAboveBracketsIsTheirs() =>
        Assert.Equal("{x: [\"c\"], y: [\"c\"]}", Document.Yaml("x: &a\n  [c]\ny: *a\n").Shown());

    [Theory]
    [InlineData("a: *x\n", "KAP1008 (1,4) The alias '*x' has no anchor in front of it; write '&x' before the value that it stands for")]
    [InlineData("a: &x\n  b: *x\n", "KAP1008 (2,6) The alias '*x' stands inside the value of its own anchor, which would never end; refer to a schema with $ref instead")]
    [InlineData("&x [1, [*x]]\n", "KAP1008 (1,9) The alias '*x' stands inside the value of its own anchor, which would never end; refer to a schema with $ref instead")]
    public void AnAliasThatStandsForNothingIsAnError(string text, string problem) =>
        Assert.Equal(problem, Document.Yaml(text).ShownProblems());

    [Theory]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n", "{a: {b: 1, c: 2}, d: {b: 1, c: 3}}")]
    [InlineData("d:\n  c: 3\n  <<: {b: 1, c: 2}\n", "{d: {c: 3, b: 1}}")]
    [InlineData("a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne: {<<: [*x, *y]}\n", "{a: {b: 1}, c: {b: 2, d: 3}, e: {b: 1, d: 3}}")]
    [InlineData("a: &x {b: 1}\nc: &y {<<: *x, d: 2}\ne: {<<: *y}\n", "{a: {b: 1}, c: {b: 1, d: 2}, e: {b: 1, d: 2}}")]
    [InlineData("a: {<<: {b: 1}, <<: {b: 2, c: 3}}\n", "{a: {b: 1, c: 3}}")]
    [InlineData("a: {'<<': 1}\n", "{a: {<<: 1}}")]
    [InlineData("a: {!!merge <<: {b: 1}}\n", "{a: {b: 1}}")]
    [InlineData("a: [<<]\n", "{a: [\"<<\"]}")]
    public void AMergeKeyMergesMappingsAndOwnKeysCountMore(string text, string tree) => Assert.Equal(tree, Document.Yaml(text).Shown());

    [Theory]
    [InlineData("a:\n  <<: 1\n  b: 2\n", "KAP1009 (2,3)")]
    [InlineData("a:\n  b: 2\n  <<: [{}, x]\n", "KAP1009 (3,3)")]
    public void AMergeKeyWithoutAMappingIsReportedAndLeftOut(string text, string problem)
    {
        var document = Document.Yaml(text);
        Assert.Equal("{a: {b: 2}}", TreeText.Of(document.Root!));
        Assert.StartsWith(problem, document.ShownProblems(), StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyThatStandsTwiceBesideAMergeIsStillReported()
    {
        var document = Document.Yaml("<<: {a: 0}\na: 1\na: 2\n");
        Assert.Equal("{a: 2}", TreeText.Of(document.Root!));
        Assert.StartsWith("KAP1003 (3,1)", document.ShownProblems(), StringComparison.Ordinal);
    }
}
