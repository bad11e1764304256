namespace KaptureContracts.MockServer.Tests;

/// <summary>A file in a directory of its own, gone when the test is over.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kapture-mock-");

    public TemporaryFile(string name, string text)
    {
        Path = System.IO.Path.Combine(_directory.FullName, name);
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => _directory.Delete(recursive: true);
}
