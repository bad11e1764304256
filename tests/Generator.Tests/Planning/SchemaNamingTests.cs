using KaptureContracts.Generator.Tests.Driving;
using KaptureContracts.Generator.Tests.Models;

namespace KaptureContracts.Generator.Tests.Planning;

/// <summary>No name of a document breaks the classes of unions, hierarchies and enumerations.</summary>
public sealed class SchemaNamingTests
{
    public static TheoryData<string> Names =>
    [
        "Match", "Case", "Unknown", "TResult", "JsonNames", "Candidates", "json", "Value", "IsKnown", "KnownValues", "Equals", "Object", "System", "Task", "Acme",
        "String", "value", "which", "unknown", "reader", "writer", "derived", "kind", "TryGetUnknown", "FromUnknown", "TryGetString", "FromStringList", "_case", "Nullable",
        "JsonCandidate", "known", "ofObject", "static", "1st", "***", "é", "日本", new string('a', 10_000),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void ASchemaMayHaveAnyName(string name)
    {
        var quoted = $"\"{name}\"";
        var generation = Generation.Of(SchemaDocument.Of(
            $$"""
            {{quoted}}: { type: object, properties: { {{quoted}}: { type: string, enum: [{{quoted}}, a] } } }
            Union: { oneOf: [{ $ref: "#/components/schemas/{{name}}" }, { type: string }, { type: object, title: {{quoted}}, properties: { {{quoted}}: { type: integer } } }] }
            Base: { type: object, discriminator: { propertyName: {{quoted}} }, required: [{{quoted}}], properties: { {{quoted}}: { type: string } } }
            Derived: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { {{quoted}}: { type: string }, more: { $ref: "#/components/schemas/{{name}}" } } }] }
            Enumeration: { enum: [{{quoted}}, 1, 2.5] }
            """));

        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id == "KAP9001");
        generation.Compile();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AUnionAndABaseMayHaveAnyName(string name)
    {
        var quoted = $"\"{name}\"";
        var generation = Generation.Of(SchemaDocument.Of(
            $$"""
            {{quoted}}: { oneOf: [{ type: string }, { type: object, properties: { a: { type: array, items: { $ref: "#/components/schemas/{{name}}" } } } }, { type: array, items: { type: string } }] }
            Holder: { type: object, properties: { it: { $ref: "#/components/schemas/{{name}}" } } }
            """));
        var hierarchy = Generation.Of(SchemaDocument.Of(
            $$"""
            {{quoted}}: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Derived: { allOf: [{ $ref: "#/components/schemas/{{name}}" }, { properties: { {{quoted}}: { type: string } } }] }
            """));

        generation.Compile();
        hierarchy.Compile();
    }
}
