namespace KaptureContracts.Spec.Tests;

public sealed class ProvenanceTests
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "documented", "observed", "inferred" };

    [Fact]
    public void EverySchemaAndPropertyHasAProvenance()
    {
        var schemas = SchemaNode.InSpec.Where(schema => !schema.IsReference).ToList();

        Assert.NotEmpty(schemas);
        Assert.All(schemas, schema => Assert.Contains(schema.Node.Value<string>("x-provenance")!, Kinds));
    }

    [Fact]
    public async Task EveryResponseHasAProvenance()
    {
        var responses = (await Contract.Document).Operations.SelectMany(described => described.Operation.ActualResponses).ToList();

        Assert.NotEmpty(responses);
        Assert.All(responses, response => Assert.Contains((string)response.Value.ExtensionData["x-provenance"], Kinds));
    }

    [Fact]
    public void AResponseWithADocumentedBodyIsDocumentedAndOneWithoutIsInferred()
    {
        var answers = Body.InSpec.Where(body => !body.IsRequest).ToList();

        Assert.NotEmpty(answers);
        Assert.All(answers, body => Assert.Equal(
            Body.Documented.Contains(body) ? "documented" : "inferred",
            JsonPointer.Find(Contract.Tree, body.ResponsePointer)!.Value<string>("x-provenance")));
    }

    [Fact]
    public void AReferenceTakesTheProvenanceOfItsTarget() =>
        Assert.All(SchemaNode.InSpec.Where(schema => schema.IsReference), schema =>
            Assert.Contains(Contract.Resolve(schema.Pointer).Node.Value<string>("x-provenance")!, Kinds));
}
