namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>Small documents that tests start from.</summary>
internal static class Documents
{
    public const string Minimal = """
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        servers: [{ url: https://things.example }]
        paths:
          /things:
            post:
              operationId: addThing
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
              responses:
                "201":
                  description: Added.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
                "404": { description: No such shelf. }
        components:
          schemas:
            Thing:
              type: object
              required: [name]
              properties:
                name: { type: string }
                size: { type: integer }
        """;

    /// <summary>A document whose only schema, <c>Thing</c>, is an object with the given members.</summary>
    /// <param name="members">The object's members, as YAML without indentation.</param>
    public static string WithThing(string members) => $"""
        openapi: 3.0.3
        info:
          title: Things
          version: "1"
        paths: {"{}"}
        components:
          schemas:
            Thing:
        {Indent(members, 6)}
        """;

    /// <summary>A run over a document that holds a name. YAML has no short form for a key of more than 1,024 characters: JSON holds such a one.</summary>
    public static Generation GenerateWithName(Func<string, string> document, string name)
    {
        const string Placeholder = "NameOfTenThousandCharacters";
        return name.Length < 1_000
            ? Generation.Of(document(name))
            : Generation.Of(DocumentTree.Write(DocumentTree.Read(document(Placeholder))).Replace(Placeholder, name, StringComparison.Ordinal), "api.openapi.json");
    }

    public static string Indent(string text, int spaces) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line));
}
