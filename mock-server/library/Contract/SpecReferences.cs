using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Contract;

/// <summary>
/// Makes sure that every <c>$ref</c> leads somewhere within the document, before any library follows one: a reference to another
/// file or to the network is refused, not fetched.
/// </summary>
internal static class SpecReferences
{
    public static void Check(SpecDocument document) => Check(document, document.Root, SpecPointer.Root);

    private static void Check(SpecDocument document, JsonNode? node, SpecPointer pointer)
    {
        switch (node)
        {
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    Check(document, array[i], pointer + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }

                break;

            case JsonObject o:
                if (o["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference))
                {
                    Check(document, reference, pointer);
                }

                foreach (var (name, child) in o)
                {
                    // What stands in an example is data.
                    if (name is not ("example" or "value" or "default" or "enum"))
                    {
                        Check(document, child, pointer + name);
                    }
                }

                break;
        }
    }

    private static void Check(SpecDocument document, string reference, SpecPointer pointer)
    {
        if (!reference.StartsWith('#'))
        {
            throw document.ErrorAt(pointer, $"the reference '{reference}' leads out of the document; the mock reads one file, bundle the spec first");
        }

        if (document.Find(reference) is null)
        {
            throw document.ErrorAt(pointer, $"the reference '{reference}' leads nowhere");
        }
    }
}
