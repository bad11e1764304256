using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Contract;

/// <summary>A JSON pointer into the document, written as a URI fragment (<c>#/paths/~1x/post</c>).</summary>
internal sealed record SpecPointer(IReadOnlyList<string> Segments)
{
    public static SpecPointer Root { get; } = new([]);

    public static SpecPointer operator +(SpecPointer pointer, string segment) => new([.. pointer.Segments, segment]);

    public static bool TryParse(string text, out SpecPointer pointer)
    {
        pointer = Root;
        if (text is "#")
        {
            return true;
        }

        if (!text.StartsWith("#/", StringComparison.Ordinal))
        {
            return false;
        }

        pointer = new([.. text[2..].Split('/').Select(segment => JsonPointer.Unescape(Uri.UnescapeDataString(segment)))]);
        return true;
    }

    public override string ToString() => "#" + string.Concat(Segments.Select(segment => "/" + JsonPointer.Escape(segment)));
}

/// <summary>A node of the document and where it stands.</summary>
internal sealed record SpecPlace(JsonNode Node, SpecPointer Pointer)
{
    public SpecPlace? Child(string name) => Node is JsonObject o && o[name] is { } child ? new(child, Pointer + name) : null;

    public IEnumerable<(string Name, SpecPlace Place)> Members() =>
        Node is JsonObject o
            ? o.Where(member => member.Value is not null)
                .Select(member => (member.Key, new SpecPlace(member.Value!, Pointer + member.Key)))
            : [];

    public string? Text() => Node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
