using System.Reflection;

namespace KaptureContracts.MockServer.Contract;

/// <summary>An OpenAPI document's text, and the files of example bodies that lie in <c>examples/</c> beside it.</summary>
internal sealed class SpecSource
{
    private const string BundledSpec = "spec/kapture-add-ticket.openapi.yaml";

    private readonly Func<string, byte[]?> _readExample;

    private SpecSource(string name, string text, Func<string, byte[]?> readExample)
    {
        Name = name;
        Text = text;
        _readExample = readExample;
    }

    /// <summary>What errors call the document.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The contract of Kapture's Add Ticket API as it was when the mock was built.</summary>
    public static SpecSource Bundled()
    {
        var text =
            ReadResource(BundledSpec)
            ?? throw new InvalidOperationException(
                $"The resource '{BundledSpec}' is missing from {typeof(SpecSource).Assembly.GetName().Name}."
            );
        return new(BundledSpec, ToText(text), file => ReadResource($"spec/examples/{file}"));
    }

    public static SpecSource FromFile(string path)
    {
        try
        {
            var examples = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "examples");
            return new(path, File.ReadAllText(path), file => ReadFile(Path.Combine(examples, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidSpecException($"{path}: the spec cannot be read: {e.Message}", e);
        }
    }

    public static SpecSource FromText(string name, string text) => new(name, text, _ => null);

    /// <summary>The bytes of an example body that has a file of its own, <c>title-is-missing.json</c> for <c>titleIsMissing</c>.</summary>
    public byte[]? ReadExample(string exampleName) => _readExample(ExampleFileName(exampleName));

    public static string ExampleFileName(string exampleName)
    {
        var words = exampleName.SelectMany(
            (c, i) => char.IsUpper(c) && i > 0 ? ['-', char.ToLowerInvariant(c)] : new[] { char.ToLowerInvariant(c) }
        );
        return string.Concat(words) + ".json";
    }

    private static byte[]? ReadFile(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    private static byte[]? ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string ToText(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
