using System.Globalization;
using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Contract;

/// <summary>
/// Makes sure that every <c>$ref</c> leads somewhere within the document, before any library follows one: a reference to another
/// file or to the network is refused, not fetched.
/// </summary>
internal static class SpecReferences
{
    /// <summary>Where the names are the author's own, so that <c>example</c> or <c>value</c> is a name like any other.</summary>
    private static readonly string[] NamedByTheAuthor =
    [
        "properties",
        "patternProperties",
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "paths",
        "links",
        "callbacks",
    ];

    /// <summary>What stands under these names is data, and a <c>$ref</c> in it is a text.</summary>
    private static readonly string[] Data = ["example", "value", "default", "enum"];

    public static void Check(SpecDocument document) => Check(document, document.Root, SpecPointer.Root);

    private static void Check(SpecDocument document, JsonNode? node, SpecPointer pointer)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var (index, item) in array.Index())
                {
                    Check(document, item, pointer + index.ToString(CultureInfo.InvariantCulture));
                }

                break;

            case JsonObject members:
                CheckMembers(document, members, pointer);
                break;
        }
    }

    private static void CheckMembers(SpecDocument document, JsonObject members, SpecPointer pointer)
    {
        var ownNames = pointer.Segments is [.., var last] && NamedByTheAuthor.Contains(last, StringComparer.Ordinal);
        if (!ownNames && members["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference))
        {
            Check(document, reference, pointer);
        }

        foreach (var (name, child) in members)
        {
            if (ownNames || !Data.Contains(name, StringComparer.Ordinal))
            {
                Check(document, child, pointer + name);
            }
        }
    }

    private static void Check(SpecDocument document, string reference, SpecPointer pointer)
    {
        if (!reference.StartsWith('#'))
        {
            throw document.ErrorAt(
                pointer,
                $"the reference '{reference}' leads out of the document; the mock reads one file, bundle the spec first"
            );
        }

        if (document.Find(reference) is null)
        {
            throw document.ErrorAt(pointer, $"the reference '{reference}' leads nowhere");
        }
    }
}
