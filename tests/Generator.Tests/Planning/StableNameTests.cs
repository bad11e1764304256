using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Planning;

/// <summary>Names stay what they are when something else is added to a document, also before what they stand for.</summary>
public sealed class StableNameTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Things, version: "1" }
        servers: [{ url: "https://{region}.things.example", variables: { region: { default: eu } } }]
        security: [{ key: [] }]
        paths:
          #path: /others: { get: { operationId: others, tags: [Others], responses: { "200": { description: All., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } } }
          /things/{id}:
            #operation: put: { responses: { "204": { description: Done. } }, parameters: [{ name: id, in: path, required: true, schema: { type: string } }] }
            get:
              tags: [Things]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: sort-by, in: query, schema: { type: string, enum: [name, -name] } }
              responses:
                #response: "404": { description: None., content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }
                "200":
                  description: All.
                  headers:
                    #header: X-Other: { schema: { type: string } }
                    X-Total: { schema: { type: integer } }
                  content:
                    application/json: { schema: { type: object, properties: { things: { type: array, items: { $ref: "#/components/schemas/thing" } }, next: { type: object, properties: { url: { type: string } } } } } }
                4XX:
                  description: No.
                  content:
                    #mediaType: text/csv: {}
                    application/json: { schema: { oneOf: [{ $ref: "#/components/schemas/Problem" }, { type: string }] } }
            post:
              operationId: add_thing
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              requestBody:
                required: true
                content:
                  application/json: { schema: { $ref: "#/components/schemas/thing" } }
                  #bodyForm: text/plain: {}
                  multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: object, properties: { text: { type: string } } } } } }
              responses: { "201": { description: Added. } }
        components:
          schemas:
            #schema: other: { type: object, properties: { kind: { type: string, enum: [x, y] } } }
            thing:
              type: object
              properties:
                #property: other: { type: object, properties: { c: { type: string } } }
                part: { type: object, properties: { size: { type: integer }, unit: { type: string, enum: [cm, in] } } }
                part_of: { $ref: "#/components/schemas/thing" }
                Part: { type: object, properties: { size: { type: string } } }
                kind:
                  type: string
                  enum:
                    #value: - other
                    - a-b
                    - a_b
                either:
                  oneOf:
                    #branch: - { type: boolean }
                    - { type: string }
                    - { type: array, items: { type: object, properties: { d: { type: string } } } }
            Problem: { type: object, properties: { why: { type: string } } }
          securitySchemes:
            #scheme: token: { type: http, scheme: bearer }
            key: { type: apiKey, in: header, name: X-Key }
        """;

    [Theory]
    [InlineData("path")]
    [InlineData("operation")]
    [InlineData("response")]
    [InlineData("header")]
    [InlineData("mediaType")]
    [InlineData("bodyForm")]
    [InlineData("schema")]
    [InlineData("property")]
    [InlineData("value")]
    [InlineData("branch")]
    [InlineData("scheme")]
    public void WhatIsAddedRenamesNothing(string addition)
    {
        var before = Names(Document);
        var after = Names(Document.Replace($"#{addition}: ", "", StringComparison.Ordinal));

        Assert.Empty(before.Except(after, StringComparer.Ordinal));
        Assert.NotEmpty(after.Except(before, StringComparer.Ordinal));
    }

    /// <summary>Every public type and member, without its parameters: a case more is a function more of <c>Match</c>.</summary>
    private static string[] Names(string document)
    {
        var generation = Generation.Of(document);
        Assert.Empty(generation.Diagnostics);
        var compilation = generation.Compile();
        return
        [
            .. compilation.GetSymbolsWithName(_ => true, SymbolFilter.TypeAndMember, TestContext.Current.CancellationToken)
                .Where(symbol => symbol.DeclaredAccessibility == Accessibility.Public)
                .Select(symbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
