using System.Text.Json.Nodes;

namespace CorpusRunner.Conversions;

/// <summary>
/// Says in OpenAPI 3.1 what a document of 3.0 says, as https://learn.openapis.org/upgrading/v3.0-to-v3.1.html tells. Goes where the
/// specification has schemas, and nowhere else: an example may hold whatever it likes.
/// </summary>
internal static class OpenApiUpgrade
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] Styles = ["style", "explode", "allowReserved"];

    /// <summary>The upgraded copy; null for a document that is not one of OpenAPI 3.0.</summary>
    public static JsonObject? Of(JsonObject document)
    {
        if (document["openapi"]?.ToString().StartsWith("3.0", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var upgraded = document.DeepClone().AsObject();
        upgraded["openapi"] = "3.1.0";
        Each(upgraded["paths"], PathItem);
        var components = upgraded["components"];
        Schemas(components?["schemas"]);
        Each(components?["parameters"], Parameter);
        Each(components?["headers"], Parameter);
        Each(components?["requestBodies"], Body);
        Each(components?["responses"], Response);
        Each(components?["callbacks"], callback => Each(callback, PathItem));
        return upgraded;
    }

    private static void PathItem(JsonObject item)
    {
        Items(item["parameters"], Parameter);
        foreach (var operation in Methods.Select(method => item[method]).OfType<JsonObject>())
        {
            Items(operation["parameters"], Parameter);
            One(operation["requestBody"], Body);
            Each(operation["responses"], Response);
            Each(operation["callbacks"], callback => Each(callback, PathItem));
        }
    }

    private static void Response(JsonObject response)
    {
        Each(response["headers"], Parameter);
        Content(response["content"]);
    }

    private static void Body(JsonObject body) => Content(body["content"]);

    private static void Parameter(JsonObject parameter)
    {
        SchemaUpgrade.Member(parameter, "schema");
        Content(parameter["content"]);
    }

    private static void Content(JsonNode? content)
    {
        foreach (var (name, mediaType) in content as JsonObject ?? [])
        {
            One(mediaType, node => MediaType(name, node));
        }
    }

    private static void MediaType(string name, JsonObject mediaType)
    {
        Each(mediaType["encoding"], encoding =>
        {
            Each(encoding["headers"], Parameter);
            foreach (var member in name.StartsWith("multipart/", StringComparison.Ordinal) ? Styles : [])
            {
                // 3.0: "SHALL be ignored if the request body media type is not application/x-www-form-urlencoded". In 3.1 it would count.
                encoding.Remove(member);
            }
        });
        SchemaUpgrade.Member(mediaType, "schema");
    }

    private static void Schemas(JsonNode? schemas)
    {
        if (schemas is not JsonObject mapping)
        {
            return;
        }

        foreach (var name in mapping.Select(entry => entry.Key).ToArray())
        {
            SchemaUpgrade.Member(mapping, name);
        }
    }

    private static void One(JsonNode? node, Action<JsonObject> upgrade)
    {
        if (node is JsonObject mapping && !mapping.ContainsKey("$ref"))
        {
            upgrade(mapping);
        }
    }

    private static void Each(JsonNode? node, Action<JsonObject> upgrade)
    {
        foreach (var (_, value) in node as JsonObject ?? [])
        {
            One(value, upgrade);
        }
    }

    private static void Items(JsonNode? node, Action<JsonObject> upgrade)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            One(item, upgrade);
        }
    }
}
