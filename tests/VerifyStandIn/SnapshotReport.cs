using System.Globalization;
using System.Text;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Gathers what is wrong with a test's snapshots, and says it all at once.</summary>
internal sealed class SnapshotReport(string directory)
{
    private readonly StringBuilder _text = new();

    public void Differs(string received, string text, string verified, string? approved)
    {
        _text.Append(approved is null ? "New:\n" : "NotEqual:\n");
        _text.Append(CultureInfo.InvariantCulture, $"  - Received: {Path.GetFileName(received)}\n");
        _text.Append(CultureInfo.InvariantCulture, $"    Verified: {Path.GetFileName(verified)}{(approved is null ? " (does not exist)" : string.Empty)}\n");
        if (approved is not null)
        {
            FirstDifference(text, approved);
        }
    }

    public void Orphans(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            _text.Append(CultureInfo.InvariantCulture, $"Delete:\n  - {Path.GetFileName(file)} (nothing was received for it)\n");
        }
    }

    public void ThrowIfFailed()
    {
        if (_text.Length > 0)
        {
            throw new VerifyException(
                $"The snapshot is not what was approved. Directory: {directory}\n{_text}To approve what was received, rename it to the verified file.");
        }
    }

    private void FirstDifference(string text, string approved)
    {
        var received = text.Split('\n');
        var verified = approved.Split('\n');
        var line = 0;
        while (line < received.Length && line < verified.Length && string.Equals(received[line], verified[line], StringComparison.Ordinal))
        {
            line++;
        }

        _text.Append(CultureInfo.InvariantCulture, $"    First difference in line {line + 1}:\n");
        _text.Append(CultureInfo.InvariantCulture, $"      received: {Line(received, line)}\n");
        _text.Append(CultureInfo.InvariantCulture, $"      verified: {Line(verified, line)}\n");
    }

    private static string Line(string[] lines, int line) => line < lines.Length ? lines[line] : "(the text has ended)";
}
