using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>What cannot be called yet, or not at all, costs its own operation and no other.</summary>
public sealed class OperationProblemTests
{
    private const string Client = "Acme.Api.AcmeClient.Operations.g.cs";

    [Fact]
    public void APathParameterLeavesOutItsOperationAlone() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("""
            /things/{id}:
              get: { parameters: [«{ name: id, in: path, required: true, schema: { type: string } }], responses: {} }
            """),
        "warning KAP3002: GET /things/{id} is left out of the client: it needs the parameter 'id', and parameters are not supported yet"));

    [Fact]
    public void ARequiredParameterOfThePathLeavesOutEachOfItsOperations() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("""
            /find:
              parameters: [«{ name: text, in: query, required: true, schema: { type: string } }]
              get: { responses: {} }
            """),
        "warning KAP3002: GET /find is left out of the client: it needs the parameter 'text', and parameters are not supported yet"));

    [Fact]
    public void AVariableThatNoParameterDeclaresLeavesOutItsOperation() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("""
            «/things/{id}:
              get: { responses: {} }
            """),
        "warning KAP3002: GET /things/{id} is left out of the client: its path has the variable '{id}', and parameters are not supported yet"));

    [Fact]
    public void ABrokenReferenceToAPathParameterLeavesOutItsOperation() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("""
            «/things/{id}:
              get: { parameters: [{ $ref: «'#/components/parameters/Id' }], responses: {} }
            """),
        "warning KAP3002: GET /things/{id} is left out of the client: its path has the variable '{id}', and parameters are not supported yet",
        "warning KAP2005: The reference '#/components/parameters/Id' leads nowhere: the document has nothing at that place; correct the reference, or add what it names"));

    [Fact]
    public void AnOptionalParameterIsLeftOutAlone()
    {
        var generation = Diagnosis.Expect(
            Paths("/find: { get: { operationId: find, parameters: [«{ name: text, in: query, schema: { type: string } }], responses: {} } }"),
            "info KAP3001: 'text' in parameters is ignored: parameters are not supported yet");

        Assert.Contains("FindAsync(", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Fact]
    public void ABodyWithoutAJsonFormLeavesOutItsOperation() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("/upload: { put: { requestBody: { content: «{ «text/csv: { schema: { type: string } } } }, responses: {} } }"),
        "warning KAP3002: PUT /upload is left out of the client: its request body has no JSON form, only 'text/csv', and others are not supported yet",
        "info KAP3001: 'text/csv' in content is ignored: the client sends and reads JSON, once"));

    [Fact]
    public void ABodyWithoutContentLeavesOutItsOperation() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("/upload: { put: { requestBody: «{ description: A file. }, responses: {} } }"),
        "warning KAP3002: PUT /upload is left out of the client: its request body has no 'content'; add it, with the schema of application/json"));

    [Fact]
    public void ABodyThatCannotBeReadLeavesOutItsOperation() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("""
            /a: { put: { requestBody: ««text, responses: {} } }
            /b: { put: { requestBody: «{ $ref: «'#/components/requestBodies/B' }, responses: {} } }
            """),
        "warning KAP2003: 'requestBody' must be an object, but is a string; it is ignored",
        "warning KAP3002: PUT /a is left out of the client: its request body cannot be read",
        "warning KAP3002: PUT /b is left out of the client: its request body cannot be read",
        "warning KAP2005: The reference '#/components/requestBodies/B' leads nowhere: the document has nothing at that place; correct the reference, or add what it names"));

    [Fact]
    public void OtherFormsBesideJsonAreToldOf() => Diagnosis.Expect(
        Paths("/a: { get: { responses: { '200': { description: A., content: { «text/csv: {}, application/json: {}, «application/hal+json: {} } } } } }"),
        "info KAP3001: 'text/csv' in content is ignored: the client sends and reads JSON, once",
        "info KAP3001: 'application/hal+json' in content is ignored: the client sends and reads JSON, once");

    [Fact]
    public void APathBeginsWithASlash()
    {
        var generation = Diagnosis.Expect(
            Paths("«.evil.example/things: { get: { responses: {} } }"),
            "warning KAP2008: '.evil.example/things' is not a value of 'paths' and is ignored; a path begins with a slash: '/.evil.example/things'");

        AssertOnlyListThings(generation);
        Assert.DoesNotContain("evil", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Fact]
    public void AMisspelledMethodIsNamed() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("/a: { «pots: { responses: {} }, «query: { responses: {} } }"),
        "warning KAP2007: 'pots' is not a member of a path item and is ignored; did you mean 'post'?",
        "info KAP3001: 'query' in a path item is ignored: it is not a member of that object"));

    [Fact]
    public void PathsMethodsAndResponsesAreObjects() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("""
            /a: «[]
            /b: { get: «nothing }
            """),
        "warning KAP2003: '/a' must be an object, but is an array; it is ignored",
        "warning KAP2003: 'get' must be an object, but is a string; it is ignored"));

    [Fact]
    public void AnOperationIdThatStandsTwiceNamesTheFirst()
    {
        var generation = Diagnosis.Expect(
            Paths("/a: { put: { operationId: «listThings, responses: {} } }"),
            "warning KAP2010: The operationId 'listThings' already stands at GET /things; give each operation its own");

        Assert.Contains(" ListThingsAsync(", generation.Sources[Client], StringComparison.Ordinal);
        Assert.Contains(" ListThings2Async(", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Fact]
    public void ResponsesAreNamedByTheirStatus()
    {
        var generation = Diagnosis.Expect(
            Paths("""
                /a:
                  get:
                    operationId: getA
                    responses:
                      «ok: { description: A. }
                      "4xx": { description: B. }
                      «4XX: { description: C. }
                      «600: { description: D. }
                      204: { description: E. }
                      Default: { description: F. }
                      x-more: 1
                """),
            "warning KAP2008: 'ok' is not a value of 'responses' and is ignored; write a status code, a range such as 4XX, or default",
            "warning KAP2008: '4XX' is not a value of 'responses' and is ignored; '4XX' stands there already; remove one of the two",
            "warning KAP2008: '600' is not a value of 'responses' and is ignored; write a status code, a range such as 4XX, or default");

        Assert.Contains("public sealed class NoContent : GetAResult", generation.Sources[Client], StringComparison.Ordinal);
        Assert.Contains("public sealed class Default : GetAResult", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Fact]
    public void AnOperationHasResponses() => Diagnosis.Expect(
        Paths("/a: { «delete: { operationId: removeA } }"),
        "warning KAP2004: The operation DELETE /a has no 'responses'; add it: without it every answer is unexpected to the client");

    [Fact]
    public void WhatAClientDoesNotUseIsToldOf() => Diagnosis.Expect(
        Paths("""
            /a:
              «servers: [{ url: https://a.example }]
              get:
                «servers: [{ url: https://a.example }]
                «callbacks: {}
                responses: { "200": { description: A., «headers: {}, «links: {} } }
            """),
        "info KAP3001: 'servers' in a path item is ignored: servers of single paths are not supported yet",
        "info KAP3001: 'servers' in an operation is ignored: servers of single operations are not supported yet",
        "info KAP3001: 'callbacks' in an operation is ignored: a client calls operations and receives none",
        "info KAP3001: 'headers' in a response is ignored: the result's Headers has all headers, without types",
        "info KAP3001: 'links' in a response is ignored: links are not supported yet");

    [Fact]
    public void ABrokenResponseLeavesTheOthers()
    {
        var generation = Diagnosis.Expect(
            Paths("/a: { get: { operationId: getA, responses: { '200': { $ref: «'#/components/responses/None' }, '404': { description: B. } } } }"),
            "warning KAP2005: The reference '#/components/responses/None' leads nowhere: the document has nothing at that place; correct the reference, or add what it names");

        Assert.Contains("public sealed class NotFound : GetAResult", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Fact]
    public void AProblemOfASharedResponseIsToldOnce() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        paths:
          /a: { get: { responses: { default: { $ref: "#/components/responses/All" } } } }
          /b: { get: { responses: { default: { $ref: "#/components/responses/All" } } } }
        components: { responses: { All: { «descripton: All. } } }
        """,
        "warning KAP2007: 'descripton' is not a member of a response and is ignored; did you mean 'description'?");

    private static void AssertOnlyListThings(Generation generation)
    {
        var client = generation.Sources[Client];
        Assert.Contains(" ListThingsAsync(", client, StringComparison.Ordinal);
        Assert.Equal(1, client.Split("ApiRequest(").Length - 1);
    }

    /// <summary>A document with one sound operation, and others.</summary>
    private static string Paths(string paths) =>
        $$"""
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        servers: [{ url: https://things.example }]
        paths:
          /things: { get: { operationId: listThings, responses: { "204": { description: None. } } } }
        {{Documents.Indent(paths, 2)}}
        """;
}
