using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusRunner.Conversions;

/// <summary>Says in JSON Schema, as OpenAPI 3.1 has it, what a schema of OpenAPI 3.0 says.</summary>
internal static class SchemaUpgrade
{
    private static readonly string[] Compositions = ["allOf", "oneOf", "anyOf"];

    /// <summary>Upgrades the schema that is a member of an object.</summary>
    public static void Member(JsonObject owner, string key)
    {
        if (owner[key] is JsonObject schema)
        {
            owner[key] = Upgrade(schema);
        }
    }

    private static JsonObject Upgrade(JsonObject schema)
    {
        if (schema["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String)
        {
            // What stands beside a reference does not count in 3.0, and would in 3.1.
            return new JsonObject { ["$ref"] = reference.DeepClone() };
        }

        Inner(schema);
        Bound(schema, "minimum", "exclusiveMinimum");
        Bound(schema, "maximum", "exclusiveMaximum");
        Example(schema);
        Format(schema);
        var copy = schema.DeepClone().AsObject();
        return copy.Remove("nullable", out var nullable) && nullable is JsonValue flag && flag.GetValueKind() == JsonValueKind.True
            ? Nullable(copy)
            : copy;
    }

    private static void Inner(JsonObject schema)
    {
        foreach (var keyword in new[] { "items", "additionalProperties", "not" })
        {
            Member(schema, keyword);
        }

        if (schema["properties"] is JsonObject properties)
        {
            foreach (var name in properties.Select(entry => entry.Key).ToArray())
            {
                Member(properties, name);
            }
        }

        foreach (var list in Compositions.Select(keyword => schema[keyword]).OfType<JsonArray>())
        {
            for (var index = 0; index < list.Count; index++)
            {
                list[index] = list[index] is JsonObject inner ? Part(inner) : list[index]?.DeepClone();
            }
        }
    }

    /// <summary>In a list of schemas one that says nothing but <c>nullable</c> is the way to allow null.</summary>
    private static JsonObject Part(JsonObject schema) =>
        schema is { Count: 1 } && schema.ContainsKey("nullable") ? new JsonObject { ["type"] = "null" } : Upgrade(schema);

    /// <summary><c>minimum: 7, exclusiveMinimum: true</c> becomes <c>exclusiveMinimum: 7</c>.</summary>
    private static void Bound(JsonObject schema, string bound, string exclusive)
    {
        if (schema[exclusive] is not JsonValue flag || flag.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            return;
        }

        schema.Remove(exclusive);
        if (flag.GetValue<bool>() && schema.Remove(bound, out var value))
        {
            schema[exclusive] = value;
        }
    }

    private static void Example(JsonObject schema)
    {
        if (schema.Remove("example", out var example) && !schema.ContainsKey("examples"))
        {
            schema["examples"] = new JsonArray(example);
        }
    }

    private static void Format(JsonObject schema)
    {
        switch (schema["format"]?.ToString())
        {
            case "binary":
                schema.Remove("format");
                schema["contentMediaType"] = "application/octet-stream";
                break;
            case "byte":
                schema.Remove("format");
                schema["contentEncoding"] = "base64";
                break;
        }
    }

    /// <summary>
    /// Null is a type of its own. Where 3.0 says <c>nullable</c> beside no type, which its specification gives no meaning, what is
    /// commonly meant is said.
    /// </summary>
    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is { } type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
            return schema;
        }

        foreach (var union in new[] { "oneOf", "anyOf" })
        {
            if (schema[union] is JsonArray branches)
            {
                branches.Add(new JsonObject { ["type"] = "null" });
                return schema;
            }
        }

        if (schema["allOf"] is not null)
        {
            return new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        if (schema["properties"] is not null)
        {
            schema["type"] = new JsonArray("object", "null");
        }

        (schema["enum"] as JsonArray)?.Add(null);
        return schema;
    }
}
