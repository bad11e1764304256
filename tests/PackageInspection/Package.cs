using System.IO.Compression;
using System.Xml.Linq;

namespace KaptureContracts.PackageInspection;

/// <summary>A packed package, read into memory.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Package(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            _files.Add(entry.FullName, copy.ToArray());
        }

        Id = Path.GetFileName(path);
        Metadata = XDocument.Parse(Text(_files.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().Single();
    }

    public string Id { get; }

    /// <summary>The element <c>metadata</c> of the package's description.</summary>
    public XElement Metadata { get; }

    public IEnumerable<string> FileNames => _files.Keys;

    public byte[] Bytes(string name) => _files[name];

    public string Text(string name) => new StreamReader(new MemoryStream(_files[name])).ReadToEnd();

    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>The names of a folder's files, without the folder.</summary>
    public IEnumerable<string> Under(string folder) =>
        _files.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..]);

    public string? Value(string element) =>
        Metadata.Elements().FirstOrDefault(candidate => candidate.Name.LocalName == element)?.Value;

    public string? Attribute(string element, string attribute) =>
        Metadata.Elements().FirstOrDefault(candidate => candidate.Name.LocalName == element)?.Attribute(attribute)?.Value;

    /// <summary>The dependencies as <c>framework: id version exclude</c>.</summary>
    public IEnumerable<string> Dependencies =>
        from dependency in Metadata.Descendants()
        where dependency.Name.LocalName == "dependency"
        let parts = new[] { "id", "version", "exclude" }.Select(name => dependency.Attribute(name)?.Value).OfType<string>()
        select $"{dependency.Parent!.Attribute("targetFramework")?.Value}: {string.Join(' ', parts)}";
}
