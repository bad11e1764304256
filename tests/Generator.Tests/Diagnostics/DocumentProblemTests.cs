using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>What is said of a document as a whole, at the character that is at fault.</summary>
public sealed class DocumentProblemTests
{
    [Fact]
    public void ADocumentWithoutAVersionIsNoOpenApiDocument() => AssertNothingEmitted(Diagnosis.Expect(
        """
        # A comment comes first.
        «title: Things
        paths: {}
        """,
        "error KAP2001: Not an OpenAPI document: it has no member 'openapi'; add it with the version, such as '3.0.3', as the value"));

    [Fact]
    public void AMisspelledVersionKeyIsNamed() => AssertNothingEmitted(Diagnosis.Expect(
        """
        info: { title: Things, version: "1" }
        «opneapi: 3.0.3
        paths: {}
        """,
        "error KAP2001: Not an OpenAPI document: it has no member 'openapi'; did you mean this, 'opneapi'?"));

    [Theory]
    [InlineData("«[openapi]", "an array")]
    [InlineData("«just some text", "a string")]
    [InlineData("«42", "a number")]
    [InlineData("«~", "null")]
    public void ADocumentWhoseRootIsNoObjectIsNoOpenApiDocument(string text, string found) => AssertNothingEmitted(Diagnosis.Expect(
        text, $"error KAP2001: Not an OpenAPI document: its root must be an object, but is {found}"));

    [Theory]
    [InlineData("{ version: 3.0.3 }", "an object")]
    [InlineData("", "null")]
    [InlineData("true", "a boolean")]
    public void AVersionMustBeText(string value, string found)
    {
        var generation = Generation.Of($"openapi: {value}\npaths: {{}}\n");

        Assert.Equal(
            $"error KAP2001: Not an OpenAPI document: its member 'openapi' must be a version such as '3.0.3', but is {found}",
            Assert.Single(Diagnosis.Shown(generation)).Split(": ", 2)[1]);
        AssertNothingEmitted(generation);
    }

    [Fact]
    public void SwaggerIsToldHowToBecomeOpenApi() => AssertNothingEmitted(Diagnosis.Expect(
        """
        swagger: «"2.0"
        info: { title: Things, version: "1" }
        paths: {}
        """,
        "error KAP2002: Swagger 2.0 is not supported; convert the document to OpenAPI 3.0, for instance with swagger2openapi"));

    [Theory]
    [InlineData("3.3.0")]
    [InlineData("4.0.0")]
    [InlineData("3")]
    [InlineData("3.01.0")]
    [InlineData("v3.0.3")]
    public void AnotherVersionIsNotGuessedAt(string version) => AssertNothingEmitted(Diagnosis.Expect(
        $"openapi: «{version}\ninfo: {{ title: Things, version: '1' }}\npaths: {{}}\n",
        $"error KAP2002: OpenAPI {version} is not supported; write the document in OpenAPI 3.0 or 3.1"));

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.0.4")]
    [InlineData("3.1.1")]
    [InlineData("3.1")]
    public void EveryPatchOfASupportedVersionIsRead(string version) =>
        Diagnosis.Expect($"openapi: {version}\ninfo: {{ title: Things, version: '1' }}\npaths: {{}}\n");

    [Fact]
    public void OfANewerVersionWhatItSharesIsReadAndTheRestToldOf()
    {
        var generation = Diagnosis.Expect(
            """
            openapi: «3.2.0
            «$self: https://things.example/openapi.yaml
            info: { title: Things, version: '1' }
            paths:
              /things:
                get:
                  operationId: listThings
                  responses: { "200": { description: All., content: { application/json: { schema: { type: [string, "null"] } } } } }
                «query: { operationId: queryThings, responses: { "204": { description: None. } } }
            components:
              schemas:
                Cat: { type: object, properties: { kind: { type: string } } }
                Dog: { type: object, properties: { kind: { type: string } } }
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                  discriminator: { propertyName: kind, «defaultMapping: Cat }
            """,
            "info KAP3005: OpenAPI 3.2.0 is read as OpenAPI 3.1: what the version adds is ignored, and reported where it stands",
            "info KAP3001: '$self' in the OpenAPI document is ignored: it is not a member of that object",
            "info KAP3001: 'query' in a path item is ignored: it is not a member of that object",
            "info KAP3001: 'defaultMapping' in a discriminator is ignored: it is not a member of that object");

        Assert.Contains("ListThingsAsync(", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void MissingPathsLeaveAClientWithoutOperations()
    {
        var generation = Diagnosis.Expect(
            """
            info: { title: Things, version: "1" }
            «openapi: 3.0.3
            """,
            "warning KAP2004: The OpenAPI document has no 'paths'; add it: without it the client has no operations");

        Assert.Contains("class AcmeClient", generation.Sources["Acme.Api.AcmeClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void OpenApi31NeedsNoPaths() => Diagnosis.Expect("openapi: 3.1.0\ninfo: { title: Things, version: '1' }\n");

    [Fact]
    public void MissingInfoIsMissedByTheDocumentation() => Diagnosis.Expect(
        """
        «openapi: 3.0.3
        paths: {}
        """,
        "warning KAP2004: The OpenAPI document has no 'info'; add it: without it the client's documentation does not name the API");

    [Fact]
    public void AMissingTitleIsMissedByTheDocumentation() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        «info: { version: "1" }
        paths: {}
        """,
        "warning KAP2004: The info object has no 'title'; add it: without it the client's documentation does not name the API");

    [Fact]
    public void AMisspelledMemberOfTheRootIsNamed() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        info: { title: Things, version: "1", «licence: { name: MIT } }
        paths: {}
        «component: { schemas: { Thing: { type: string } } }
        «x: 1
        """,
        "warning KAP2007: 'licence' is not a member of info and is ignored; did you mean 'license'?",
        "warning KAP2007: 'component' is not a member of the OpenAPI document and is ignored; did you mean 'components'?",
        "info KAP3001: 'x' in the OpenAPI document is ignored: it is not a member of that object");

    [Fact]
    public void AMisspelledKindOfComponentsIsNamed() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        paths: {}
        components: { «schema: { Thing: { type: string } } }
        """,
        "warning KAP2007: 'schema' is not a member of components and is ignored; did you mean 'schemas'?");

    [Fact]
    public void ObjectsThatAreNoneAreNamed() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        info: «Things
        servers: «{ url: https://things.example }
        paths: «[]
        components: «none
        """,
        "warning KAP2003: 'info' must be an object, but is a string; it is ignored",
        "warning KAP2003: 'servers' must be an array, but is an object; it is ignored",
        "warning KAP2003: 'paths' must be an object, but is an array; it is ignored",
        "warning KAP2003: 'components' must be an object, but is a string; it is ignored");

    [Fact]
    public void WebhooksAreNotForClients() => Diagnosis.Expect(
        """
        openapi: 3.1.0
        info: { title: Things, version: "1" }
        «webhooks: { added: { post: { responses: {} } } }
        """,
        "info KAP3001: 'webhooks' in the OpenAPI document is ignored: a client calls operations and receives none");

    private static void AssertNothingEmitted(Generation generation) => Assert.Empty(generation.Sources);
}
