using System.Globalization;
using System.Text;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares the texts of one test with its approved files. Approves nothing: that is for whoever reads the difference.</summary>
internal sealed class SnapshotComparison(SnapshotLocation location, Func<string, string, Task> openDiff)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task VerifyAsync(IReadOnlyList<Target> targets)
    {
        Directory.CreateDirectory(location.Directory);
        foreach (var stale in Find("received"))
        {
            File.Delete(stale);
        }

        var report = new SnapshotReport(location.Directory);
        var expected = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, target) in Named(targets))
        {
            var verified = Path.Combine(location.Directory, $"{name}.verified.{target.Extension}");
            expected.Add(verified);
            await CompareAsync(verified, name, target, report).ConfigureAwait(false);
        }

        report.Orphans(Find("verified").Where(file => !expected.Contains(file)));
        report.ThrowIfFailed();
    }

    private async Task CompareAsync(string verified, string name, Target target, SnapshotReport report)
    {
        var text = Normalize(target.Data);
        var approved = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified, Utf8).ConfigureAwait(false)) : null;
        if (string.Equals(approved, text, StringComparison.Ordinal))
        {
            return;
        }

        var received = Path.Combine(location.Directory, $"{name}.received.{target.Extension}");
        await File.WriteAllTextAsync(received, text, Utf8).ConfigureAwait(false);
        report.Differs(received, text, verified, approved);
        await openDiff(received, verified).ConfigureAwait(false);
    }

    /// <summary>Targets that share name and extension are told apart by a number.</summary>
    private IEnumerable<(string Name, Target Target)> Named(IReadOnlyList<Target> targets)
    {
        if (targets.Count == 0)
        {
            throw new InvalidOperationException("There is nothing to verify: give at least one target.");
        }

        return targets
            .GroupBy(target => $"{target.Name}.{target.Extension}", StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Select((target, index) => (Name(target, group.Count() > 1 ? index : null), target)));
    }

    private string Name(Target target, int? index)
    {
        var suffix = target.Name is null ? string.Empty : SnapshotLocation.Clean(target.Name);
        suffix += index?.ToString("D2", CultureInfo.InvariantCulture);
        return suffix.Length == 0 ? location.Prefix : $"{location.Prefix}#{suffix}";
    }

    private string[] Find(string kind) =>
    [
        .. Directory.EnumerateFiles(location.Directory, $"{location.Prefix}.{kind}.*"),
        .. Directory.EnumerateFiles(location.Directory, $"{location.Prefix}#*.{kind}.*"),
    ];

    private static string Normalize(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
