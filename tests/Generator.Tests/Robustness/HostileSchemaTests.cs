using KaptureContracts.Generator.Tests.Driving;
using KaptureContracts.Generator.Tests.Models;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// Schemas whose ways and depths multiply. None of these tests measures time: without a bound none of them would end, or each would
/// overflow the stack.
/// </summary>
public sealed class HostileSchemaTests
{
    private const int Many = 5_000;

    [Fact]
    public void ADiamondOfABillionWaysIsWalkedOnce()
    {
        var schemas = Lines(30, number => number == 0
            ? "S0: { type: object, properties: { a: { type: integer } } }"
            : $"S{number}: {{ allOf: [{{ $ref: '#/components/schemas/S{number - 1}' }}, {{ allOf: [{{ $ref: '#/components/schemas/S{number - 1}' }}] }}, {{ properties: {{ p{number}: {{ type: integer }} }} }}] }}");
        var generation = Generation.Of(SchemaDocument.Of(schemas));

        Assert.Empty(generation.Diagnostics);
        Assert.Contains("public long? P1 ", generation.Sources["Acme.Api.S29.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }

    [Fact]
    public void AChainOfManySchemasNeitherOverflowsNorGrowsWithoutBound()
    {
        var generation = Generation.Of(SchemaDocument.Of(Lines(Many, number =>
            $"S{number}: {{ allOf: [{{ $ref: '#/components/schemas/S{(number + 1) % Many}' }}], properties: {{ p{number}: {{ type: integer }} }} }}")));

        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.Id == "KAP3003");
        Assert.True(generation.Sources.Values.Sum(source => source.Length) < 200_000_000);
    }

    [Fact]
    public void SchemasThatHoldEachOtherInAPropertyOfOneNameAreMergedToABoundedDepth()
    {
        var generation = Generation.Of(SchemaDocument.Of(
            """
            A: { type: object, properties: { x: { $ref: "#/components/schemas/A" }, a: { type: integer } } }
            B: { type: object, properties: { x: { $ref: "#/components/schemas/B" }, b: { type: integer } } }
            C: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] }
            """));

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void AUnionOfTenThousandSchemasIsToldOf()
    {
        var generation = Generation.Of(SchemaDocument.Of(
            $"Thing: {{ oneOf: [{string.Join(", ", Enumerable.Range(0, 10_000).Select(number => $"{{ type: object, properties: {{ p{number}: {{ type: integer }} }} }}"))}] }}"));

        Assert.Equal(["KAP3003"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void AUnionOfManySchemasIsOne()
    {
        var generation = Generation.Of(SchemaDocument.Of(
            $"Thing: {{ oneOf: [{string.Join(", ", Enumerable.Range(0, 300).Select(number => $"{{ type: object, properties: {{ p{number}: {{ type: integer }} }} }}"))}] }}"));

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void UnionsThatReferToEachOtherInAChainOrACircleAreFollowedToABoundedDepth()
    {
        foreach (var count in new[] { Many, 3 })
        {
            var generation = Generation.Of(SchemaDocument.Of(Lines(count, number =>
                $"S{number}: {{ oneOf: [{{ $ref: '#/components/schemas/S{(number + 1) % count}' }}, {{ type: string }}] }}")));

            Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id == "KAP9001");
        }
    }

    [Fact]
    public void JsonThatFitsEveryCaseButForItsInnermostValueIsReadInBoundedTime()
    {
        var model = SchemaDocument.Model("""
            Thing:
              oneOf:
                - { type: object, properties: { a: { $ref: "#/components/schemas/Thing" }, end: { type: integer } } }
                - { type: object, properties: { a: { $ref: "#/components/schemas/Thing" }, end: { type: boolean } } }
            """);
        var json = string.Concat(Enumerable.Repeat("""{"a":""", 55)) + "{}" + string.Concat(Enumerable.Repeat(""","end":"x"}""", 55));

        Assert.Equal(json, model.RoundTrip(json));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("integer")]
    public void TenThousandValuesAreMembers(string type)
    {
        var generation = Generation.Of(SchemaDocument.Of(
            $"Thing: {{ type: {type}, enum: [{string.Join(", ", Enumerable.Range(0, 10_000))}] }}"));

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void AMillionValuesAreToldOf()
    {
        var generation = Generation.Of(SchemaDocument.Of($"Thing: {{ type: integer, enum: [{string.Join(", ", Enumerable.Range(0, 1_000_000))}] }}"));

        Assert.Equal(["KAP3001"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
