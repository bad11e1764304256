using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>What OpenAPI 3.0 and 3.1 say in different words is emitted the same.</summary>
public sealed class VersionTests
{
    [Theory]
    [InlineData("{ type: number, minimum: 1, exclusiveMinimum: true }", "{ type: number, exclusiveMinimum: 1 }")]
    [InlineData("{ type: number, maximum: 9, exclusiveMaximum: true }", "{ type: number, exclusiveMaximum: 9 }")]
    [InlineData("{ type: number, maximum: 9, exclusiveMaximum: false }", "{ type: number, maximum: 9 }")]
    [InlineData("{ type: string, format: byte }", "{ type: string, contentEncoding: base64 }")]
    [InlineData("{ type: string, format: binary }", "{ type: string, contentMediaType: application/octet-stream }")]
    [InlineData(
        "{ allOf: [{ type: integer, nullable: true }, { type: number, nullable: true }] }",
        "{ allOf: [{ type: [integer, 'null'] }, { type: [number, 'null'] }] }")]
    [InlineData(
        "{ allOf: [{ type: number, nullable: true }, { type: integer, nullable: true }] }",
        "{ allOf: [{ type: [number, 'null'] }, { type: [integer, 'null'] }] }")]
    [InlineData(
        "{ allOf: [{ oneOf: [{ type: integer }, { type: string }], nullable: true }, { type: string }] }",
        "{ allOf: [{ oneOf: [{ type: integer }, { type: string }, { type: 'null' }] }, { type: string }] }")]
    public void APropertyIsTheSameInBothVersions(string in30, string in31) =>
        Assert.Equal(Thing(in30, SchemaDocument.Version30), Thing(in31, SchemaDocument.Version31));

    [Fact]
    public void AFileOfAFormIsTheSameInBothVersions() =>
        Assert.Equal(Upload("3.0.3", "format: binary"), Upload("3.1.0", "contentMediaType: application/octet-stream"));

    [Fact]
    public void BytesOfAnyMediaTypeAreTheSameInBothVersions() =>
        Assert.Equal(Upload("3.0.3", "format: binary", "'*/*'"), Upload("3.1.0", "contentMediaType: application/octet-stream", "'*/*'"));

    private static string Thing(string property, string version)
    {
        var generation = Generation.Of(SchemaDocument.Of($"Thing: {{ type: object, required: [value], properties: {{ value: {property} }} }}", version));
        generation.Compile();
        return generation.Sources["Acme.Api.Thing.g.cs"];
    }

    private static string Upload(string version, string bytes, string mediaType = "multipart/form-data")
    {
        var schema = mediaType == "'*/*'" ? $"{{ type: string, {bytes} }}" : $"{{ type: object, properties: {{ file: {{ type: string, {bytes} }} }} }}";
        var generation = Generation.Of(
            $$"""
            openapi: {{version}}
            info: { title: Files, version: "1" }
            paths:
              /files:
                post:
                  operationId: upload
                  requestBody: { required: true, content: { {{mediaType}}: { schema: {{schema}} } } }
                  responses: { "204": { description: Done. } }
            """);
        generation.Compile();
        return string.Concat(generation.Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value));
    }
}
