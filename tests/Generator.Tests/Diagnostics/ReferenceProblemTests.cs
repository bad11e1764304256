using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

public sealed class ReferenceProblemTests
{
    [Fact]
    public void AMisspelledReferenceSuggestsTheRightOne() => Diagnosis.Expect(
        Things("other: { $ref: «'#/components/schemas/Thign' }"),
        "warning KAP2005: The reference '#/components/schemas/Thign' leads nowhere: did you mean '#/components/schemas/Thing'?");

    [Fact]
    public void AStepInTheMiddleIsPutRight() => Diagnosis.Expect(
        Things("other: { $ref: «'#/component/schemas/Thing' }"),
        "warning KAP2005: The reference '#/component/schemas/Thing' leads nowhere: did you mean '#/components/schemas/Thing'?");

    [Fact]
    public void ASuggestionCanBeCopiedIntoTheDocument() => Diagnosis.Expect(
        Things("other: { $ref: «'#/components/schemas/Big%20Thin%67s' }"),
        "warning KAP2005: The reference '#/components/schemas/Big%20Thin%67s' leads nowhere: did you mean '#/components/schemas/Big%20Thing'?");

    [Fact]
    public void AReferenceFromTheSchemaOnIsToldTheWholeWay() => Diagnosis.Expect(
        Things("other: { type: array, items: { $ref: «'#/properties/big%20part' } }, big part: { type: object, properties: { a: { type: string } } }"),
        "warning KAP2005: The reference '#/properties/big%20part' leads nowhere: did you mean '#/components/schemas/Thing/properties/big%20part'?");

    [Fact]
    public void AReferenceToNothingLikeItSaysThatNothingIsThere() => Diagnosis.Expect(
        Things("other: { $ref: «'#/components/schemas/Customer' }"),
        "warning KAP2005: The reference '#/components/schemas/Customer' leads nowhere: the document has nothing at that place; correct the reference, or add what it names");

    [Fact]
    public void AReferenceToSomethingThatIsNoObjectSaysWhatItIs() => Diagnosis.Expect(
        Things("other: { $ref: «'#/components/schemas/Thing/type' }"),
        "warning KAP2005: The reference '#/components/schemas/Thing/type' leads nowhere: what stands there is a string, and must be an object");

    [Fact]
    public void AnotherDocumentIsNotOpened() => Diagnosis.Expect(
        Things("other: { $ref: «'common.yaml#/Thing' }"),
        "warning KAP2005: The reference 'common.yaml#/Thing' leads nowhere: the project lists no such file that can be read; add <OpenApiReference Include=\"common.yaml\" />");

    [Fact]
    public void ANameIsNoReference() => Diagnosis.Expect(
        Things("other: { $ref: «'#Thing' }"),
        "warning KAP2005: The reference '#Thing' leads nowhere: a reference within the document begins with '#/'");

    [Theory]
    [InlineData("$ref")]
    [InlineData("$dynamicRef")]
    public void InOpenApi31ANameIsThatOfAnAnchor(string keyword) => Diagnosis.Expect(
        Things($"other: {{ {keyword}: «'#Thing' }}").Replace("3.0.3", "3.1.0", StringComparison.Ordinal),
        "warning KAP2005: The reference '#Thing' leads nowhere: no schema of the document has that '$anchor'; a reference to a place begins with '#/'");

    [Fact]
    public void AReferenceMustBeText() => Diagnosis.Expect(
        Things("other: { $ref: «[Thing] }"),
        "warning KAP2003: '$ref' must be a string such as '#/components/schemas/Name', but is an array; it is ignored");

    [Fact]
    public void ASchemaThatIsItselfIsACircle() => Diagnosis.Expect(
        Schemas("Thing: { $ref: «'#/components/schemas/Thing' }"),
        "warning KAP2006: The reference '#/components/schemas/Thing' leads back to itself and never to a definition; make one of the references on the way a definition");

    [Fact]
    public void TwoSchemasThatAreEachOtherAreACircle() => Diagnosis.Expect(
        Schemas("""
            A: { $ref: «'#/components/schemas/B' }
            B: { $ref: «'#/components/schemas/A' }
            User: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }
            """),
        "warning KAP2006: The reference '#/components/schemas/B' leads back to itself and never to a definition; make one of the references on the way a definition",
        "warning KAP2006: The reference '#/components/schemas/A' leads back to itself and never to a definition; make one of the references on the way a definition");

    [Fact]
    public void ACircleThroughAllOfIsACircle() => Diagnosis.Expect(
        Schemas("""
            A: { description: An A., allOf: [{ $ref: «'#/components/schemas/B' }] }
            B: { allOf: [{ $ref: «'#/components/schemas/A' }], nullable: true }
            """),
        "warning KAP2006: The reference '#/components/schemas/B' leads back to itself and never to a definition; make one of the references on the way a definition",
        "warning KAP2006: The reference '#/components/schemas/A' leads back to itself and never to a definition; make one of the references on the way a definition");

    [Fact]
    public void ResponsesThatAreEachOtherAreACircle() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        paths:
          /things:
            get:
              responses:
                "200": { $ref: "#/components/responses/A" }
                "204": { description: None. }
        components:
          responses:
            A: { $ref: "#/components/responses/B" }
            B: { $ref: «"#/components/responses/A" }
        """,
        "warning KAP2006: The reference '#/components/responses/A' leads back to itself and never to a definition; make one of the references on the way a definition");

    [Fact]
    public void AnObjectMayHoldItself()
    {
        var generation = Diagnosis.Expect(Schemas("""
            Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, all: { $ref: '#/components/schemas/Nodes' } } }
            Nodes: { type: array, items: { $ref: '#/components/schemas/Node' } }
            """));

        Assert.Contains("IReadOnlyList<global::Acme.Api.Node>? All", generation.Sources["Acme.Api.Node.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AnObjectInANamedArrayMayHoldThatArray()
    {
        var generation = Diagnosis.Expect(Schemas(
            "Tree: { type: array, items: { type: object, properties: { children: { $ref: '#/components/schemas/Tree' } } } }"));

        Assert.Contains(
            "IReadOnlyList<global::Acme.Api.TreeItem>? Children", generation.Sources["Acme.Api.TreeItem.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ArraysThatHoldNothingButThemselvesAreAnyValueAndMapsAreTypes()
    {
        var generation = Diagnosis.Expect(
            Schemas("""
                Loop: «{ type: array, items: { $ref: '#/components/schemas/Loop' } }
                Map: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Alias' } } }
                Alias: { $ref: '#/components/schemas/Map' }
                User: { type: object, properties: { loop: { $ref: '#/components/schemas/Loop' }, maps: { type: array, items: { $ref: '#/components/schemas/Map' } } } }
                """),
            "warning KAP3003: The value is a JsonElement in the client: it holds itself through arrays alone, for which C# has no type; give it a property");

        Assert.Contains("JsonElement? Loop", generation.Sources["Acme.Api.User.g.cs"], StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<global::Acme.Api.Map>? Maps", generation.Sources["Acme.Api.User.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AReferenceMayLeadAnywhereInTheDocument()
    {
        var generation = Diagnosis.Expect(
            """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            paths:
              /things/all:
                get:
                  responses:
                    "200": { description: All., content: { application/json: { schema: { type: object, properties: { count: { type: integer } } } } } }
              /again:
                get: { responses: { "200": { $ref: "#/paths/~1things~1all/get/responses/200" } } }
            components:
              schemas:
                "Big Thing": { type: object, properties: { "a/b~c": { type: object, properties: { x: { type: integer } } }, list: { type: array, items: { enum: [one] } } } }
                User:
                  type: object
                  properties:
                    all: { $ref: "#/paths/~1things~1all/get/responses/200/content/application~1json/schema" }
                    big: { $ref: "#/components/schemas/Big%20Thing" }
                    inner: { $ref: "#/components/schemas/Big%20Thing/properties/a~1b~0c" }
                    item: { $ref: "#/components/schemas/Big Thing/properties/list/items" }
                    first: { $ref: "#/components/schemas/Choice/allOf/0" }
                Choice: { allOf: [{ $ref: "#/components/schemas/Big%20Thing" }] }
            """);

        var user = generation.Sources["Acme.Api.User.g.cs"];
        Assert.Contains("global::Acme.Api.Schema? All", user, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.BigThing? Big", user, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.ABC? Inner", user, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.Items? Item", user, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.BigThing? First", user, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatStandsBesideAReferenceIsToldOf() => Diagnosis.Expect(
        Things("other: { $ref: '#/components/schemas/Thing', «nullable: true, «description: Another., title: Other, «x-csharp-name: Another }"),
        "info KAP3001: 'nullable' in a schema is ignored: in OpenAPI 3.0 nothing counts beside '$ref'; write 'allOf' with the reference as its only item, and this beside it",
        "info KAP3001: 'description' in a schema is ignored: in OpenAPI 3.0 nothing counts beside '$ref'; write 'allOf' with the reference as its only item, and this beside it",
        "info KAP3001: 'x-csharp-name' in a schema is ignored: in OpenAPI 3.0 nothing counts beside '$ref'; write 'allOf' with the reference as its only item, and this beside it");

    [Fact]
    public void InOpenApi31WordsAndConstraintsBesideAReferenceCount() => Diagnosis.Expect(
        Things("other: { $ref: '#/components/schemas/Thing', description: Another., minProperties: 1, x-csharp-name: Another }")
            .Replace("3.0.3", "3.1.0", StringComparison.Ordinal));

    [Theory]
    [InlineData("3.0.3", "The id of a thing.", "No such thing.", true)]
    [InlineData("3.1.0", "Mine.", "Not mine.", false)]
    public void WordsBesideAReferenceToAnotherObjectCountFromOpenApi31On(string version, string parameter, string response, bool isToldOf)
    {
        var document = $$"""
            openapi: {{version}}
            info: { title: Things, version: '1' }
            servers: [{ url: https://things.example }]
            paths:
              /things/{id}:
                get:
                  operationId: get
                  parameters: [{ $ref: '#/components/parameters/Id', «description: Mine. }]
                  responses: { '404': { $ref: '#/components/responses/None', «description: Not mine. } }
            components:
              parameters: { Id: { name: id, in: path, required: true, description: The id of a thing., schema: { type: string } } }
              responses: { None: { description: No such thing. } }
            """;
        const string Ignored = "info KAP3001: 'description' in a reference is ignored: what '$ref' leads to is taken as it stands there";
        var generation = isToldOf ? Diagnosis.Expect(document, Ignored, Ignored) : Diagnosis.Expect(document.Replace("«", "", StringComparison.Ordinal));

        Assert.Contains($"/// <param name=\"id\">{parameter}</param>", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"/// <summary>{response}</summary>", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void TenThousandReferencesInARowAreFollowed()
    {
        const int Length = 10_000;
        var links = Enumerable.Range(0, Length).Select(index =>
            $"    l{index}: {{ type: object, properties: {{ next: {{ $ref: '#/x-links/deep/l{(index + 1) % Length}' }} }} }}");
        var generation = Generation.Of(
            $"openapi: 3.1.0\ninfo: {{ title: Links, version: '1' }}\nx-links:\n  deep:\n{string.Join('\n', links)}\n"
            + "components: { schemas: { First: { $ref: '#/x-links/deep/l0' } } }\n");

        Assert.Empty(generation.Diagnostics);
        Assert.Equal(Length + 3, generation.Sources.Count);
    }

    private static string Things(string property) => Schemas(
        $$"""
        Thing: { type: object, properties: { name: { type: string }, {{property}} } }
        Big Thing: { type: object, properties: { name: { type: string } } }
        """);

    private static string Schemas(string schemas) =>
        $$"""
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        paths: {}
        components:
          schemas:
        {{Documents.Indent(schemas, 4)}}
        """;
}
