using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>What only one side sends, and what the server takes when nothing is sent.</summary>
public sealed class DirectionTests
{
    private const string Thing = """
        Thing:
          type: object
          required: [id, secret, name, stamp]
          properties:
            id: { type: integer, readOnly: true }
            secret: { type: string, writeOnly: true, nullable: true }
            stamp: { allOf: [{ $ref: "#/components/schemas/Stamp" }], readOnly: true }
            name: { type: string, default: a name }
            size: { type: integer, default: 5 }
        Stamp: { type: object, properties: { at: { type: string } } }
        """;

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"id":1,"name":"a"}""")]
    [InlineData("""{"secret":null,"name":"a"}""")]
    [InlineData("""{"id":1,"secret":"b","stamp":{"at":"c"},"name":"a"}""")]
    public void WhatOneSideSendsMayBeMissing(string json)
    {
        var model = SchemaDocument.Model(Thing);

        var kept = System.Text.Json.Nodes.JsonNode.Parse(model.RoundTrip(json));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(json), kept));
        Assert.Equal("The required property 'name' is missing.", model.Refusal("""{"id":1}""").Message);
    }

    [Fact]
    public void TheDocumentationTellsWhichSideSendsAndWhatTheServerTakes()
    {
        var source = Generation.Of(SchemaDocument.Of(Thing)).Sources["Acme.Api.Thing.g.cs"];

        Assert.Contains("Read only: the server sends it, and ignores it in a request.", source, StringComparison.Ordinal);
        Assert.Contains("Write only: it is sent in requests, and no response has it.", source, StringComparison.Ordinal);
        Assert.Contains("The server takes <c>5</c> when it is not sent.", source, StringComparison.Ordinal);
        Assert.Contains("public required string Name { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("public long? Id { get; init; }", source, StringComparison.Ordinal);
    }
}
