using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>A schema object of the spec: named, inline, or inside another.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Node">The schema object, references not followed.</param>
internal sealed record SchemaNode(string Pointer, JObject Node)
{
    /// <summary>Every schema object of the spec.</summary>
    public static IEnumerable<SchemaNode> InSpec =>
        from place in Contract.Nodes()
        where IsSchema(JsonPointer.Segments(place.Pointer).ToArray())
        let node = place.Node as JObject
        where node is not null // additionalProperties: true
        select new SchemaNode(place.Pointer, node);

    /// <summary>Whether it only points to another schema.</summary>
    public bool IsReference => Node.ContainsKey("$ref");

    /// <summary>Whether it is the schema of an array's items.</summary>
    public bool IsItem => Pointer.EndsWith("/items", StringComparison.Ordinal);

    /// <summary>The pointer of the object schema whose property this is; null when it is no property.</summary>
    public string? Owner => JsonPointer.Segments(Pointer).ToArray() is [.., "properties", _]
        ? Pointer[..Pointer.LastIndexOf("/properties/", StringComparison.Ordinal)]
        : null;

    private static bool IsSchema(string[] segments) => segments switch
    {
        ["components", "schemas", _] => true,
        [.., "content", _, "schema"] => true,
        [.. var parent, "properties", _] => IsSchema(parent),
        [.. var parent, "items" or "additionalProperties"] => IsSchema(parent),
        _ => false,
    };
}
