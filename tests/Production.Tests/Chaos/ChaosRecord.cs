using System.Text;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>Reads every text of a run for the token, and keeps the texts in a file where the run is asked to.</summary>
internal sealed class ChaosRecord : IDisposable
{
    private readonly string? _directory;
    private readonly string[] _spellings;
    private readonly StreamWriter? _file;
    private readonly List<string> _leaks = [];
    private readonly Lock _lock = new();

    public ChaosRecord(string token, string? directory)
    {
        _spellings = [token, Convert.ToBase64String(Encoding.UTF8.GetBytes(token)), Uri.EscapeDataString(token)];
        _directory = directory;
        _file = directory is null ? null : File.CreateText(Path.Combine(directory, "texts.txt"));
    }

    public int Count { get; private set; }

    public IReadOnlyList<string> Leaks => _leaks;

    public void Keep(IEnumerable<string> texts)
    {
        lock (_lock)
        {
            foreach (var text in texts)
            {
                Count++;
                _file?.WriteLine(text);
                if (_spellings.Any(spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase)))
                {
                    _leaks.Add(text);
                }
            }
        }
    }

    public void KeepRecording(string har)
    {
        Keep([har]);
        if (_directory is not null)
        {
            File.WriteAllText(Path.Combine(_directory, "journal.har"), har);
        }
    }

    public void Dispose() => _file?.Dispose();
}
