using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>Writes into each schema of a copy of the document where it stands, so that a finding of NJsonSchema can name the place.</summary>
internal static class SchemaPlaces
{
    public static void Mark(SpecTree spec, JObject copy)
    {
        foreach (var (pointer, node) in Schemas(string.Empty, copy, spec))
        {
            node[BodySchema.PlaceExtension] = pointer;
        }
    }

    private static List<(string Pointer, JObject Node)> Schemas(string pointer, JObject root, SpecTree spec)
    {
        var found = new List<(string, JObject)>();
        Walk(pointer, root, false);
        return found;

        void Walk(string at, JToken node, bool isSchema)
        {
            switch (node)
            {
                case JObject members:
                    if (members["$ref"] is not null)
                    {
                        // Every reference has to lead somewhere before a library follows it.
                        spec.Resolve(at);
                        return;
                    }

                    if (isSchema)
                    {
                        found.Add((at, members));
                    }

                    foreach (var member in members.Properties().Where(member => !IsData(member.Name, isSchema)))
                    {
                        Walk(JsonPointer.Join(at, member.Name), member.Value, HoldsSchema(at, member.Name, isSchema));
                    }

                    break;
                case JArray items:
                    for (var index = 0; index < items.Count; index++)
                    {
                        Walk(JsonPointer.Join(at, index), items[index], IsAlternative(at));
                    }

                    break;
            }
        }
    }

    private static bool IsData(string name, bool inSchema) =>
        name is "example" or "examples" || name.StartsWith("x-", StringComparison.Ordinal) || (inSchema && name is "default" or "enum" or "const");

    private static bool HoldsSchema(string parent, string name, bool parentIsSchema) =>
        (parentIsSchema && name is "items" or "additionalProperties" or "not")
        || (!parentIsSchema && name == "schema")
        || (!parentIsSchema && (parent.EndsWith("/properties", StringComparison.Ordinal) || parent == "/components/schemas"));

    private static bool IsAlternative(string pointer) =>
        pointer.EndsWith("/allOf", StringComparison.Ordinal) || pointer.EndsWith("/anyOf", StringComparison.Ordinal) || pointer.EndsWith("/oneOf", StringComparison.Ordinal);
}
