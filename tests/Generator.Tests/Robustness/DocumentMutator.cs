using System.Text.Json.Nodes;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>Changes a document the way people, merges and scripts do: nodes are lost, doubled, renamed, replaced, and moved.</summary>
internal sealed class DocumentMutator(int seed)
{
    private static readonly string[] Words =
    [
        "", " ", "$ref", "type", "properties", "items", "required", "enum", "allOf", "schema", "content", "in", "default", "200", "4xx",
        "x-csharp-name", "x-datetime", "x-envelope", "x-invariants", "class", "and", "_", "1", "a b", "JsonNames", "Value", "value",
        "Equals", "System", "Task", "Result", "TResult", "reader", "\"", "\\", "*/", "</summary>", "{x}", "é", "\0", "\n", "\u2028", "😀",
        "null", "object", "array", "string", "integer", "header", "apiKey", "application/json", "#/components/schemas/Book", "#", "#/",
        "#/paths", "#/openapi", "other.yaml#/x", "3.0.3", "3.1", "+05:30", "yyyy", "/", "/x", "http://", new string('n', 300),
    ];

#pragma warning disable CA5394 // Repeatable, not secret: the seed names the case.
    private readonly Random _random = new(seed);
#pragma warning restore CA5394

    /// <summary>A changed copy of a document.</summary>
    public JsonNode? Mutate(JsonNode document)
    {
        var holder = new JsonArray(document.DeepClone());
        for (var remaining = Next(3); remaining >= 0 && holder.Count == 1; remaining--)
        {
            MutateOnce(holder);
        }

        return holder.Count > 0 ? holder[0]?.DeepClone() : null;
    }

    private void MutateOnce(JsonArray holder)
    {
        var places = Places(holder).ToArray();
        var (parent, at) = places[Next(places.Length)];
        switch (Next(7))
        {
            case 0 when parent != holder:
                Remove(parent, at);
                break;
            case 1 when parent != holder:
                Double(parent, at);
                break;
            case 2 when parent is JsonObject named:
                Rename(named, at);
                break;
            case 3:
                var (otherParent, otherAt) = places[Next(places.Length)];
                Set(parent, at, Get(otherParent, otherAt)?.DeepClone());
                break;
            case 4:
                var (targetParent, targetAt) = places[Next(places.Length)];
                Set(parent, at, new JsonObject { ["$ref"] = Pointer(targetParent, targetAt) });
                break;
            case 5:
                Set(parent, at, Wrap(Get(parent, at)?.DeepClone()));
                break;
            default:
                Set(parent, at, Scalar());
                break;
        }
    }

    private JsonNode? Scalar() => Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(Next(1000) - 500),
        3 => JsonValue.Create(1.5),
        4 => new JsonObject(),
        5 => new JsonArray(),
        _ => JsonValue.Create(Words[Next(Words.Length)]),
    };

    private JsonNode Wrap(JsonNode? node) => Next(4) switch
    {
        0 => new JsonArray(node),
        1 => new JsonObject { ["allOf"] = new JsonArray(node) },
        2 => new JsonObject { ["type"] = "array", ["items"] = node },
        _ => new JsonObject { [Words[Next(Words.Length)]] = node },
    };

    private static void Remove(JsonNode parent, object at)
    {
        if (parent is JsonObject named)
        {
            named.Remove((string)at);
            return;
        }

        ((JsonArray)parent).RemoveAt((int)at);
    }

    private void Double(JsonNode parent, object at)
    {
        var copy = Get(parent, at)?.DeepClone();
        if (parent is JsonArray list)
        {
            list.Insert((int)at, copy);
            return;
        }

        var key = (string)at;
        var names = new[] { key + "2", key.ToUpperInvariant(), key.ToLowerInvariant(), "_" + key, key + " ", key.Replace('_', '-') };
        ((JsonObject)parent)[names[Next(names.Length)]] = copy;
    }

    private void Rename(JsonObject parent, object at)
    {
        var entries = parent.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())).ToArray();
        var word = Words[Next(Words.Length)];
        parent.Clear();
        foreach (var (key, value) in entries)
        {
            parent[key == (string)at ? word : key] = value;
        }
    }

    private static IEnumerable<(JsonNode Parent, object At)> Places(JsonNode parent)
    {
        var children = parent is JsonObject named
            ? named.Select(entry => (At: (object)entry.Key, entry.Value))
            : ((JsonArray)parent).Select((item, index) => (At: (object)index, Value: item));
        foreach (var (at, value) in children)
        {
            yield return (parent, at);
            foreach (var place in value is JsonObject or JsonArray ? Places(value) : [])
            {
                yield return place;
            }
        }
    }

    private static JsonNode? Get(JsonNode parent, object at) => at is string key ? parent[key] : parent[(int)at];

    private static void Set(JsonNode parent, object at, JsonNode? value)
    {
        if (at is string key)
        {
            parent[key] = value;
            return;
        }

        parent[(int)at] = value;
    }

    private static string Pointer(JsonNode parent, object at)
    {
        var steps = new Stack<string>();
        steps.Push(at.ToString()!);
        for (var node = parent; node.Parent is { } above; node = above)
        {
            steps.Push(above is JsonArray list ? list.IndexOf(node).ToString(System.Globalization.CultureInfo.InvariantCulture) : node.GetPropertyName());
        }

        // The first step leads from the holder to the document.
        return "#" + string.Concat(steps.Skip(1).Select(step => "/" + Uri.EscapeDataString(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));
    }

#pragma warning disable CA5394 // See above.
    private int Next(int limit) => _random.Next(limit);
#pragma warning restore CA5394
}
