using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Emission;

/// <summary>Whoever uses what a document calls deprecated is told so by the compiler, with the document's reason.</summary>
public sealed class DeprecationTests
{
    private const string Untold = "The API's contract calls this deprecated.";

    [Fact]
    public void WhateverIsDeprecatedIsObsoleteAndTheRestIsNot()
    {
        var generation = Generation.Of("""
            openapi: 3.1.0
            info: { title: Things, version: "1" }
            servers: [{ url: https://things.example }]
            paths:
              /old:
                post:
                  operationId: old
                  deprecated: true
                  summary: Makes one.
                  description: "Deprecated: use `fresh` instead."
                  requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } }, text/plain: {} } }
                  responses: { "204": { description: Done. } }
              /fresh:
                get:
                  operationId: fresh
                  parameters:
                    - { name: q, in: query, deprecated: true, x-deprecated-message: Nobody needs it., description: A word., schema: { type: string } }
                    - { name: r, in: query, schema: { type: string, deprecated: true } }
                  responses:
                    "200":
                      description: Done.
                      headers:
                        X-Old: { deprecated: true, description: No longer sent., schema: { type: string } }
                        X-Older: { schema: { type: string, deprecated: true } }
                        X-Fresh: { schema: { type: string } }
                      content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
              /form:
                post:
                  operationId: form
                  requestBody: { required: true, content: { multipart/form-data: { schema: { properties: { part: { type: string, deprecated: true }, other: { type: string } } } } } }
                  responses: { "204": { description: Done. } }
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    size: { type: integer, deprecated: true, x-deprecated-reason: "See \"weight\"." }
                    kind: { $ref: "#/components/schemas/Kind" }
                    weight: { type: integer }
                Kind: { type: string, enum: [a], deprecated: true, description: The kind is obsolete now. }
                Old: { type: object, deprecated: true, properties: { name: { type: string } } }
                Either: { deprecated: true, oneOf: [{ type: string }, { $ref: "#/components/schemas/Thing" }] }
                Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string, deprecated: true } } }
                Derived: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Base" }] }
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key, deprecated: true, description: Keys are discontinued. }
                token: { type: http, scheme: bearer }
            """);
        generation.Compile();

        var used = generation.WithCode("""
            using Acme.Api;
            internal static class Program
            {
                public static async System.Threading.Tasks.Task Run(AcmeClient client, IAcmeClient contract, FreshResult.Ok ok, Derived derived)
                {
                    await client.OldAsync(["a"]);
                    await contract.OldAsync("a");
                    await client.OldAsTextAsync("a");
                    await client.FreshAsync(q: "a", r: "b");
                    await client.FormAsync(new FormForm { Part = "a", Other = "b" });
                    _ = (ok.XOld, ok.XOlder, ok.XFresh, ok.Value.Size, ok.Value.Kind, ok.Value.Weight);
                    _ = new Old { Name = "a" };
                    Either? either = null;
                    _ = new AcmeClientOptions { Key = "k", Token = "t" };
                    _ = (either, derived);
                }
            }
            """);

        Assert.Equal(
            [
                $"'Derived' is obsolete: '{Untold}'",
                "'AcmeClient.OldAsync(IReadOnlyList<string>, CancellationToken)' is obsolete: 'Deprecated: use `fresh` instead.'",
                "'IAcmeClient.OldAsync(string, CancellationToken)' is obsolete: 'Deprecated: use `fresh` instead.'",
                "'AcmeClient.OldAsTextAsync(string, CancellationToken)' is obsolete: 'Deprecated: use `fresh` instead.'",
                $"'FormForm.Part' is obsolete: '{Untold}'",
                "'FreshResult.Ok.XOld' is obsolete: 'No longer sent.'",
                $"'FreshResult.Ok.XOlder' is obsolete: '{Untold}'",
                "'Thing.Size' is obsolete: 'See \"weight\".'",
                "'Thing.Kind' is obsolete: 'The kind is obsolete now.'",
                $"'Old' is obsolete: '{Untold}'",
                $"'Either' is obsolete: '{Untold}'",
                "'AcmeClientOptions.Key' is obsolete: 'Keys are discontinued.'",
            ],
            used.Complaints().OrderBy(complaint => complaint.Location.SourceSpan.Start).Select(complaint => complaint.GetMessage(null)).Distinct(StringComparer.Ordinal));
        Assert.Contains("/// <param name=\"q\">Deprecated. Nobody needs it. A word.</param>", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Untold)]
    [InlineData("The size.", Untold)]
    [InlineData("**Deprecated**", Untold)]
    [InlineData("The size. **Deprecated:** use `weight`. It is in kg.", "Deprecated: use `weight`. It is in kg.")]
    [InlineData("The size.\\n\\n> ### Deprecated\\n> Use `weight`\\n> instead.\\n\\nMore.", "Deprecated Use `weight` instead.")]
    [InlineData("Deprecated.\\r\\n\\r\\nWill be removed\\r\\nin 2.0.\\r\\n\\r\\nMore.", "Will be removed in 2.0.")]
    [InlineData("It is OBSOLETE: \\\"a\\\" */ \\u2028 #line", "It is OBSOLETE: \"a\" */ \u2028 #line")]
    public void TheReasonIsTheSentenceThatSpeaksOfIt(string description, string reason)
    {
        var generation = Generation.Of(Documents.WithThing($"type: object\nproperties: {{ size: {{ type: integer, deprecated: true, description: \"{description}\" }} }}"));
        var attribute = generation.Compile().GetTypeByMetadataName("Acme.Api.Thing")!.GetMembers("Size").Single().GetAttributes().Single();

        Assert.Equal(reason, attribute.ConstructorArguments.Single().Value);
    }

    [Fact]
    public void AReasonIsNoLongerThanALine()
    {
        var generation = Generation.Of(Documents.WithThing($"type: object\nproperties: {{ a: {{ type: string }} }}\ndeprecated: true\ndescription: Deprecated. {string.Concat(Enumerable.Repeat("Very much so. ", 100))}"));
        var reason = (string)generation.Compile().GetTypeByMetadataName("Acme.Api.Thing")!.GetAttributes().Single(data => data.AttributeClass!.Name == "ObsoleteAttribute").ConstructorArguments[0].Value!;

        Assert.InRange(reason.Length, 280, 303);
        Assert.EndsWith("...", reason, StringComparison.Ordinal);
    }
}
