using System.Text.Json;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Planning;

/// <summary>One name for everything that a document names: what is emitted compiles, whatever the name.</summary>
public sealed class NameEverywhereTests
{
    public static TheoryData<string> Names =>
    [
        "System", "Object", "Task", "String", "Equals", "Match", "ToString", "GetHashCode", "Value", "Result", "AcmeClient", "Acme", "class", "async", "1", "007",
        "a-b", "Ä", "日本", "***", "-", "_", "🙂", new string('a', 10_000), new string('*', 10_000), "x-y.z+w",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void ANameMayStandEverywhere(string name)
    {
        var generation = Documents.GenerateWithName(Document, name);

        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        generation.Compile();
    }

    [Fact]
    public void WhatHasNoNameIsToldOfOrGetsOne()
    {
        var generation = Generation.Of(Document(""));

        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id == "KAP9001");
        generation.Compile();
    }

    private static string Document(string name)
    {
        var quoted = JsonSerializer.Serialize(name);
        var pointer = JsonSerializer.Serialize("#/components/schemas/" + Uri.EscapeDataString(name));
        var token = JsonSerializer.Serialize(name.All(char.IsAscii) && !name.Contains('*', StringComparison.Ordinal) ? name : "X-Name");
        var scalar = $"schema: {{ type: string, enum: [{quoted}, other] }}";
        return $$$"""
            openapi: 3.1.0
            info: { title: {{{quoted}}}, version: "1" }
            servers: [{ url: {{{JsonSerializer.Serialize($"https://names.example/{{{name}}}")}}}, variables: { {{{quoted}}}: { default: a } } }]
            security: [{ {{{quoted}}}: [] }]
            paths:
              {{{JsonSerializer.Serialize($"/one/{{{name}}}")}}}:
                post:
                  operationId: {{{quoted}}}
                  tags: [{{{quoted}}}]
                  parameters:
                    - { name: {{{quoted}}}, in: path, required: true, {{{scalar}}} }
                    - { name: {{{quoted}}}, in: query, {{{scalar}}} }
                    - { name: {{{token}}}, in: header, {{{scalar}}} }
                    - { name: {{{token}}}, in: cookie, {{{scalar}}} }
                  requestBody:
                    required: true
                    content:
                      application/json: { schema: { $ref: {{{pointer}}} } }
                      multipart/form-data: { schema: { type: object, properties: { {{{quoted}}}: { type: object, properties: { {{{quoted}}}: { type: string } } } } } }
                  responses:
                    "200":
                      description: {{{quoted}}}
                      headers: { {{{token}}}: { {{{scalar}}} } }
                      content: { application/json: { schema: { type: object, properties: { {{{quoted}}}: { $ref: {{{pointer}}} } } } } }
              {{{JsonSerializer.Serialize($"/two/{name}")}}}: { get: { tags: [{{{quoted}}}], responses: { "204": { description: Done. } } } }
            components:
              schemas:
                {{{quoted}}}:
                  type: object
                  required: [{{{quoted}}}]
                  properties:
                    {{{quoted}}}: { type: object, properties: { {{{quoted}}}: { type: string, enum: [{{{quoted}}}] } } }
                Union:
                  oneOf: [{ $ref: {{{pointer}}} }, { type: object, title: {{{quoted}}}, required: [{{{quoted}}}], properties: { {{{quoted}}}: { const: {{{quoted}}} } } }]
                Base: { type: object, discriminator: { propertyName: {{{quoted}}}, mapping: { {{{quoted}}}: Derived } }, required: [{{{quoted}}}], properties: { {{{quoted}}}: { type: string } } }
                Derived: { allOf: [{ $ref: "#/components/schemas/Base" }], properties: { more: { $ref: {{{pointer}}} } } }
              securitySchemes: { {{{quoted}}}: { type: apiKey, in: header, name: {{{token}}} } }
            """;
    }
}
