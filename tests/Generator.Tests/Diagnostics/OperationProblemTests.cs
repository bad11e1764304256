using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>What cannot be called yet, or not at all, costs its own operation and no other.</summary>
public sealed class OperationProblemTests
{
    private const string Client = "Acme.Api.AcmeClient.Operations.g.cs";

    [Fact]
    public void AVariableThatNoParameterDeclaresIsAString()
    {
        var generation = Diagnosis.Expect(
            Paths("""
                «/things/{id}:
                  get: { operationId: getThing, responses: {} }
                """),
            "warning KAP2004: The operation GET /things/{id} has no 'path parameter 'id''; add it: without it the client takes a string");

        Assert.Contains("string id,", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenReferenceToAPathParameterLeavesAString()
    {
        var generation = Diagnosis.Expect(
            Paths("""
                «/things/{id}:
                  get: { parameters: [{ $ref: «'#/components/parameters/Id' }], responses: {} }
                """),
            "warning KAP2004: The operation GET /things/{id} has no 'path parameter 'id''; add it: without it the client takes a string",
            "warning KAP2005: The reference '#/components/parameters/Id' leads nowhere: the document has nothing at that place; correct the reference, or add what it names");

        Assert.Contains("string id,", generation.Sources[Client], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("«{ in: query, schema: {} }", "warning KAP2004: The parameter has no 'name'; add it: without it the parameter is left out")]
    [InlineData("«{ name: a, schema: {} }", "warning KAP2004: The parameter has no 'in'; add it: without it the parameter is left out")]
    [InlineData("{ name: a, in: «body, schema: {} }", "warning KAP2008: 'body' is not a value of 'in' and is ignored; write one of path, query, header, cookie")]
    [InlineData("{ name: «a b, in: header, schema: {} }", "warning KAP2008: 'a b' is not a value of 'name' and is ignored; write the name of a header or cookie, such as X-Request-Id")]
    [InlineData("{ name: «Authorization, in: header, schema: {} }", "info KAP3001: 'Authorization' in parameters is ignored: media types and security schemes say what stands in that header")]
    [InlineData("{ name: a, in: query, style: «matrix, schema: {} }", "warning KAP2008: 'matrix' is not a value of 'style' and is ignored; in this place it can be form, spaceDelimited, pipeDelimited, deepObject")]
    [InlineData("«{ name: a, in: query }", "warning KAP2004: The parameter has no 'schema'; add it: without it the client takes a string")]
    [InlineData("{ name: a, in: query, schema: {} }, «{ name: a, in: query, schema: {} }", "info KAP3001: 'a' in parameters is ignored: it stands there already; remove one of the two")]
    public void AParameterIsCheckedMemberByMember(string parameters, string expected) => Diagnosis.Expect(
        Paths($"/a: {{ get: {{ parameters: [{parameters}], responses: {{}} }} }}"), expected);

    [Fact]
    public void APathParameterIsRequiredAndHasAVariable() => Diagnosis.Expect(
        Paths("«/a/{b}: { get: { parameters: [«{ name: b, in: path, schema: {} }, { name: c, in: path, required: true, schema: {} }], responses: {} } }"),
        "info KAP3001: 'c' in parameters is ignored: the path '/a/{b}' has no variable of that name",
        "warning KAP2004: The path parameter has no 'required: true'; add it: a path cannot do without it");

    [Fact]
    public void AMediaTypeHasATypeAndASubtype() => AssertOnlyListThings(Diagnosis.Expect(
        Paths("/upload: { put: { requestBody: «{ content: { «json: {} } }, responses: {} } }"),
        "warning KAP3002: PUT /upload is left out of the client: its request body has no media type that a request could name; write one, such as application/json",
        "warning KAP2008: 'json' is not a value of 'content' and is ignored; write a media type, such as application/json"));

    [Fact]
    public void AMediaTypeOfWhichNothingIsSaidMayBeAnything()
    {
        var generation = Diagnosis.Expect(
            Paths("/upload: { put: { operationId: upload, requestBody: { content: { application/json: «null } }, responses: { '200': { description: Done., content: { application/json: «text } } } } }"),
            "warning KAP2003: 'application/json' must be an object, but is null; it is ignored",
            "warning KAP2003: 'application/json' must be an object, but is a string; it is ignored");

        Assert.Contains("UploadAsync(global::System.Text.Json.JsonElement? body = null,", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"].ReplaceLineEndings("").Replace("( ", "(", StringComparison.Ordinal).Replace("(       ", "(", StringComparison.Ordinal), StringComparison.Ordinal);
    }

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
    public void OtherNotationsBesideJsonAreToldOf() => Diagnosis.Expect(
        Paths("/a: { get: { responses: { '200': { description: A., content: { «application/xml: { schema: { type: object } }, application/json: { schema: { type: object } }, «application/yaml: { schema: { type: object } } } } } } }"),
        "info KAP3001: 'application/xml' in content is ignored: the client uses 'application/json', which has the same schema",
        "info KAP3001: 'application/yaml' in content is ignored: the client uses 'application/json', which has the same schema");

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
              get:
                «callbacks: {}
                responses: { "200": { description: A., «links: {} } }
            """),
        "info KAP3001: 'callbacks' in an operation is ignored: a client calls operations and receives none",
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
