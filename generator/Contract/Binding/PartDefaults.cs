using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// What the specification says of parts that a document says nothing of (its table of defaults for <c>contentType</c>), as far as
/// their schemas alone do not tell: a property without a type is a file in OpenAPI 3.1, and a text may stand for bytes.
/// </summary>
internal sealed class PartDefaults(BindingContext context, ReferenceResolver references)
{
    /// <summary>The document's own encodings, and those that follow from schemas.</summary>
    public List<ContractField> Complete(MappingNode mediaType, List<ContractField> fields)
    {
        if (!context.IsVersion31 || references.Peek(mediaType["schema"]) is not { } schema)
        {
            return fields;
        }

        var positions = fields.Select((field, index) => (field.Property, index)).ToDictionary(pair => pair.Property, pair => pair.index, StringComparer.Ordinal);
        foreach (var property in (schema["properties"] as MappingNode)?.Entries ?? [])
        {
            var node = references.Peek(property.Value);
            var item = node?["type"] is ScalarNode { Text: "array" } ? references.Peek(node["items"]) : node;
            if (item is null)
            {
                continue;
            }

            var index = positions.TryGetValue(property.Key, out var position) ? position : -1;
            var field = index < 0 ? new ContractField(property.Key, null, IsEncoded: false, null) : fields[index];
            var completed = Complete(field, item);
            if (index >= 0)
            {
                fields[index] = completed;
            }
            else if (completed != field)
            {
                fields.Add(completed);
            }
        }

        return fields;
    }

    private static ContractField Complete(ContractField field, MappingNode schema)
    {
        if (field.Form is not null)
        {
            return field;
        }

        if (schema["contentEncoding"] is not null)
        {
            return field with { ContentType = field.ContentType ?? MediaTypes.Bytes, IsEncoded = true };
        }

        if (MediaTypes.IsUntoldBytes(schema) && schema["type"] is not null)
        {
            // Its format tells already.
            return field;
        }

        // Without an encoding the text cannot be JSON's: the schema speaks of bytes.
        var isBytes = IsTypeless(schema)
            || (schema["contentMediaType"] is ScalarNode { Kind: ScalarKind.String } type && MediaTypes.KindOf(type.Text) == ContentKind.Binary);
        return isBytes ? field with { ContentType = field.ContentType ?? MediaTypes.Bytes } : field;
    }

    private static bool IsTypeless(MappingNode schema) => schema.Entries.All(entry => entry.Key == "contentMediaType"
        || entry.Key.StartsWith("x-", StringComparison.Ordinal)
        || Array.IndexOf(SchemaKeywords.Annotations, entry.Key) >= 0);
}
