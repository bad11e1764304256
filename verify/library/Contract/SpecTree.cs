using System.Reflection;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>An OpenAPI document as a tree of typed values that knows at which line each value stands.</summary>
internal sealed class SpecTree
{
    private const string BundledName = "spec/kapture-add-ticket.openapi.yaml";

    private readonly IReadOnlyDictionary<string, (int Line, int Column)> _places;

    private SpecTree(string name, JObject root, IReadOnlyDictionary<string, (int Line, int Column)> places)
    {
        Name = name;
        Root = root;
        _places = places;
    }

    /// <summary>What reports call the document.</summary>
    public string Name { get; }

    public JObject Root { get; }

    /// <summary>The document at a path, or the bundled contract of Kapture's Add Ticket API.</summary>
    public static SpecTree Load(string? path)
    {
        if (path is null)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(BundledName)
                ?? throw new InvalidOperationException($"The resource '{BundledName}' is missing from the assembly.");
            using var reader = new StreamReader(stream);
            return Parse(BundledName, reader.ReadToEnd());
        }

        try
        {
            return Parse(path.Replace('\\', '/'), File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerificationException($"{path}: the spec cannot be read: {e.Message}", e);
        }
    }

    public static SpecTree Parse(string name, string text)
    {
        var reader = new SpecTextReader(name);
        return reader.Read(text) is JObject root
            ? new(name, root, reader.Places)
            : throw new VerificationException($"{name}: this is no OpenAPI document: its root must be an object.");
    }

    public JToken? Find(string pointer) => JsonPointer.Find(Root, pointer);

    /// <summary>Follows references until a place that is none, and tells where that is.</summary>
    public string Resolve(string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Find(pointer) is JObject node && node["$ref"] is JValue { Value: string reference })
        {
            if (!reference.StartsWith("#/", StringComparison.Ordinal))
            {
                throw ErrorAt(pointer, $"the reference '{reference}' leads out of the document; bundle the spec into one file first");
            }

            var target = Uri.UnescapeDataString(reference[1..]);
            if (!seen.Add(target) || Find(target) is null)
            {
                throw ErrorAt(pointer, $"the reference '{reference}' leads {(Find(target) is null ? "nowhere" : "back to itself")}");
            }

            pointer = target;
        }

        return pointer;
    }

    /// <summary>The line of a pointer, or of the nearest place around it that stands in the text.</summary>
    public SpecLocation Locate(string pointer)
    {
        for (var at = pointer; ; at = at[..at.LastIndexOf('/')])
        {
            if (_places.TryGetValue(at, out var place))
            {
                return new(Name, place.Line, place.Column, "#" + pointer);
            }

            if (at.Length == 0)
            {
                return new(Name, 1, 1, "#" + pointer);
            }
        }
    }

    public VerificationException ErrorAt(string pointer, string problem)
    {
        var place = Locate(pointer);
        return new($"{place}: {problem} (at {place.JsonPointer})");
    }
}
