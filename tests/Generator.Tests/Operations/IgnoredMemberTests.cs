using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Operations;

/// <summary>What parameters and bodies say in vain is told at its place, and costs nothing else.</summary>
public sealed class IgnoredMemberTests
{
    // A length, a coding or a host of the caller's choice would make another request of it, or two.
    [Theory]
    [InlineData("Content-Length")]
    [InlineData("transfer-encoding")]
    [InlineData("Host")]
    [InlineData("Connection")]
    [InlineData("Upgrade")]
    public void AHeaderThatHttpWritesIsNoParameter(string name)
    {
        var generation = Generation.Of(Post($$"""
            parameters:
              - { name: {{name}}, in: header, required: true, schema: { type: string } }
              - { name: X-Other, in: header, schema: { type: string } }
            """));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("KAP3001", diagnostic.Id);
        Assert.Contains(name, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("HTTP itself", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(["xOther", "cancellationToken"], Parameters(generation));
    }

    [Fact]
    public void ABodyThatNoMediaTypeDescribesAndNobodyMustSendIsNotSent()
    {
        var generation = Generation.Of(Post("requestBody: { content: {}, required: false }"));

        Assert.Equal(["KAP3001"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["cancellationToken"], Parameters(generation));
    }

    [Theory]
    [InlineData("image", true)]
    [InlineData("image/png, nonsense", true)]
    [InlineData("image/png\\r\\nX-Evil: 1", true)]
    [InlineData("", true)]
    [InlineData("image/png", false)]
    [InlineData("image/png, image/*; q=1", false)]
    public void AnEncodingNamesMediaTypes(string contentType, bool isWrong)
    {
        var generation = Generation.Of(Post($$"""
            requestBody:
              content:
                multipart/form-data:
                  schema: { type: object, properties: { file: { type: string, format: binary } } }
                  encoding: { file: { contentType: "{{contentType}}" } }
            """));

        Assert.Equal(isWrong ? ["KAP2008"] : [], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    [Theory]
    [InlineData("3.0.3", true)]
    [InlineData("3.1.0", false)]
    public void StylesOfPartsCameWithOpenApi31(string version, bool isIgnored)
    {
        var generation = Generation.Of(Post("""
            requestBody:
              content:
                multipart/form-data:
                  schema: { type: object, properties: { a: { type: array, items: { type: string } } } }
                  encoding: { a: { style: form, explode: false } }
            """, version));

        Assert.Equal(isIgnored ? ["KAP3001", "KAP3001"] : [], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    [Fact]
    public void AnEncodingIsOfAProperty()
    {
        var generation = Generation.Of(Post("""
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: { type: object, properties: { tags: { type: array, items: { type: string } } } }
                  encoding: { tags: { explode: false }, tag: { explode: false } }
            """));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("KAP3001", diagnostic.Id);
        Assert.Contains("'tag'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        generation.Compile();
    }

    [Fact]
    public void AParameterHasOneMediaType()
    {
        var generation = Generation.Of(Post("""
            parameters:
              - name: a
                in: query
                content: { application/json: { schema: { type: integer } }, text/plain: { schema: { type: string } } }
            """));

        Assert.Equal(["KAP3001"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("application/xml: { schema: { type: object, properties: { a: { type: string } } } }", 1)]
    [InlineData("application/xml: { schema: { properties: { a: { type: string } }, type: object } }", 1)]
    [InlineData("application/xml: { schema: { type: object, properties: { b: { type: string } } } }", 0)]
    [InlineData("application/xml: {}", 0)]
    [InlineData("text/json: { schema: { type: object, properties: { a: { type: string } } } }", 0)]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } }", 1)]
    [InlineData("multipart/form-data: { schema: { type: object, properties: { a: { type: string, format: binary } } } }", 0)]
    public void WhatIsTheJsonInAnotherNotationIsNotSent(string content, int ignored)
    {
        var generation = Generation.Of(Post($$"""
            requestBody:
              content:
                application/json: { schema: { type: object, properties: { a: { type: string } } } }
                {{content}}
            """));

        Assert.Equal(Enumerable.Repeat("KAP3001", ignored), generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    // An envelope is JSON: what arrives in another form has none, and tells neither success nor failure.
    [Fact]
    public void BesideAnEnvelopeThereIsOneForm()
    {
        var generation = Generation.Of("""
            openapi: 3.0.3
            info: { title: Enveloped, version: "1" }
            servers: [{ url: https://enveloped.example }]
            x-envelope: { property: status, success: ok, failure: failed }
            paths:
              /a:
                get:
                  operationId: read
                  responses:
                    "200":
                      description: Done.
                      content: { application/json: { schema: { type: object } }, text/plain: {}, image/png: {} }
            """);

        Assert.Equal(["KAP3001", "KAP3001"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    private static string Post(string members, string version = "3.0.3") => $"""
        openapi: {version}
        info:
          title: Ignored
          version: "1"
        servers: [{"{"} url: https://ignored.example {"}"}]
        paths:
          /a:
            post:
              operationId: send
        {Documents.Indent(members, 6)}
              responses:
                "204":
                  description: Done.
        """;

    private static string[] Parameters(Generation generation) =>
    [
        .. generation.Compile().GetTypeByMetadataName("Acme.Api.AcmeClient")!.GetMembers("SendAsync").OfType<IMethodSymbol>().Single()
            .Parameters.Select(parameter => parameter.Name),
    ];
}
