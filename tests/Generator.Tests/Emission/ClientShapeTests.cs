using System.Reflection;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Emission;

/// <summary>What a client's operations and options come out as.</summary>
public sealed class ClientShapeTests
{
    private const string Operations = "Acme.Api.AcmeClient.Operations.g.cs";

    [Fact]
    public void ANameThatIsChosenGoesToWhoChoseIt()
    {
        var source = Emit(
            """
            paths:
              /a: { get: { operationId: getFoo, responses: { "200": { description: A }, "201": { description: B, x-csharp-name: Ok } } } }
              /b: { get: { operationId: other, x-csharp-name: GetFoo, responses: {} } }
            """).Sources[Operations];

        Assert.Contains("Task<GetFoo2Result> GetFoo2Async(", source, StringComparison.Ordinal);
        Assert.Contains("Task<GetFooResult> GetFooAsync(", source, StringComparison.Ordinal);
        Assert.Contains("case 200:\n                return new Ok2(response);", source, StringComparison.Ordinal);
        Assert.Contains("case 201:\n                return new Ok(response);", source, StringComparison.Ordinal);
    }

    [Fact]
    public void ASuccessWithoutABodyIsOneUnlessItsBodySaysOtherwise() => Assert.Contains(
        "case 204 when envelope != global::KaptureContracts.Runtime.EnvelopeState.Failure:",
        Emit(
            """
            x-envelope: { property: status, success: ok, failure: failed }
            paths:
              /a: { get: { operationId: a, responses: { "204": { description: Done. } } } }
            """).Sources[Operations],
        StringComparison.Ordinal);

    [Fact]
    public void FailuresOfDifferentSchemasKeepTheirBodyAsJson() => Assert.Contains(
        "internal Rejected(global::KaptureContracts.Runtime.ApiResponse response, global::System.Text.Json.JsonElement value)",
        Emit(
            """
            x-envelope: { property: status, success: ok, failure: failed }
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    "400": { description: A, content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } }
                    "401": { description: B, content: { application/json: { schema: { type: object, properties: { hint: { type: string } } } } } }
            """).Sources[Operations],
        StringComparison.Ordinal);

    [Fact]
    public void AKeyThatIsOptionalIsSentWhenThereIsOne() => Assert.Contains(
        "request.SetApiKeyHeader(\"X-Key\", \"\", _options.Key);",
        Emit(
            """
            security: [{}, { key: [] }]
            paths: { /a: { get: { operationId: a, responses: {} } } }
            components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
            """).Sources[Operations],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://{host}:{port}/{base}", "{ host: { default: api.example.com }, port: { default: '8443' }, base: { default: v1/rest } }", "https://api.example.com:8443/v1/rest")]
    [InlineData("https://{tenant}.example.com/{base}", "{ tenant: { default: acme }, base: { default: '' } }", "https://acme.example.com/")]
    [InlineData("https://example.com/{version}", "{ version: { default: v1, enum: [v1, v2] } }", "https://example.com/v1")]
    public void TheDefaultsOfADocumentsOwnServerMakeAnAddress(string url, string variables, string expected)
    {
        var assembly = Emit($"servers: [{{ url: '{url}', variables: {variables} }}]\npaths: {{}}").Load();
        var options = Activator.CreateInstance(assembly.GetType("Acme.Api.AcmeClientOptions", throwOnError: true)!)!;

        var address = options.GetType().GetMethod("ResolveAddress", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(options, null);

        Assert.Equal(expected, ((Uri)address!).AbsoluteUri);
    }

    private static Generation Emit(string rest)
    {
        var generation = Generation.Of($"openapi: 3.0.3\ninfo: {{ title: Things, version: '1' }}\n{rest}");
        generation.Compile();
        return generation;
    }
}
