using KaptureContracts.Generator.Tests.Driving;
using KaptureContracts.Generator.Tests.Models;
using Microsoft.CodeAnalysis;

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
        var generation = Documents.GenerateWithName(Types, name);

        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id is "KAP9001" || diagnostic.Severity == DiagnosticSeverity.Error);
        generation.Compile();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AUnionAndABaseMayHaveAnyName(string name)
    {
        foreach (var document in new Func<string, string>[] { Union, Hierarchy })
        {
            var generation = Documents.GenerateWithName(document, name);

            Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            generation.Compile();
        }
    }

    private static string Types(string name)
    {
        var quoted = $"\"{name}\"";
        return SchemaDocument.Of(
            $$"""
            {{quoted}}: { type: object, properties: { {{quoted}}: { type: string, enum: [{{quoted}}, a] } } }
            Union: { oneOf: [{ $ref: "#/components/schemas/{{name}}" }, { type: string }, { type: object, title: {{quoted}}, properties: { {{quoted}}: { type: integer } } }] }
            Base: { type: object, discriminator: { propertyName: {{quoted}} }, required: [{{quoted}}], properties: { {{quoted}}: { type: string } } }
            Derived: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { {{quoted}}: { type: string }, more: { $ref: "#/components/schemas/{{name}}" } } }] }
            Enumeration: { enum: [{{quoted}}, 1, 2.5] }
            """);
    }

    private static string Union(string name)
    {
        var quoted = $"\"{name}\"";
        return SchemaDocument.Of(
            $$"""
            {{quoted}}: { oneOf: [{ type: string }, { type: object, properties: { a: { type: array, items: { $ref: "#/components/schemas/{{name}}" } } } }, { type: array, items: { type: string } }] }
            Holder: { type: object, properties: { it: { $ref: "#/components/schemas/{{name}}" } } }
            """);
    }

    private static string Hierarchy(string name)
    {
        var quoted = $"\"{name}\"";
        return SchemaDocument.Of(
            $$"""
            {{quoted}}: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Derived: { allOf: [{ $ref: "#/components/schemas/{{name}}" }, { properties: { {{quoted}}: { type: string } } }] }
            """);
    }
}
