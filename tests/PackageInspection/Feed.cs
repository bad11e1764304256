namespace KaptureContracts.PackageInspection;

/// <summary>A folder of packages that were all packed at one version.</summary>
internal sealed class Feed(string folder, string version)
{
    public string Version => version;

    public IEnumerable<string> FileNames => Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path));

    public Package OpenFile(string name) => new(Path.Combine(folder, name));

    public Package Open(string id) => new(Path.Combine(folder, $"{id}.{version}.nupkg"));

    public Package OpenSymbols(string id) => new(Path.Combine(folder, $"{id}.{version}.snupkg"));
}
