using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>An object of the document that has a say in a composed schema, without its <c>allOf</c> and its <c>$ref</c>.</summary>
/// <param name="Node">The object.</param>
/// <param name="Pointer">The place at which it stands.</param>
/// <param name="Owner">The named schema through which it came; null for what stands in the composed schema itself.</param>
internal sealed record SchemaPart(MappingNode Node, string Pointer, string? Owner)
{
    /// <summary>Whether the part is a union that the composed schema is a branch of.</summary>
    public bool IsOwnUnion { get; init; }

    /// <summary>Whether the part says more of the shape of a value than its type.</summary>
    public bool HasShape => Node.Entries.Any(entry => entry.Key != "type" && SchemaKeywords.Shapes(entry));

    public bool HasType => Node["type"] is not null;
}

/// <summary>A property of a schema, and where it stands: in a composed schema that may be elsewhere.</summary>
/// <param name="Owner">The named schema that declares the property; null when that is the very schema that is bound.</param>
internal sealed record PropertySite(string Name, TextSpan NameSpan, SourceNode Value, string Pointer, string? Owner)
{
    public static IEnumerable<PropertySite> Of(MappingNode? properties, string pointer, string? owner)
    {
        foreach (var entry in properties?.Entries ?? [])
        {
            yield return new PropertySite(entry.Key, entry.KeySpan, entry.Value, JsonPointer.Append(pointer, "/properties/", entry.Key), owner);
        }
    }
}
