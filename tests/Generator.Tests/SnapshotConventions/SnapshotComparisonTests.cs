using VerifyTests;
using VerifyXunit;

namespace KaptureContracts.Generator.Tests.SnapshotConventions;

public sealed class SnapshotComparisonTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("snapshots");
    private readonly List<(string Received, string Verified)> _opened = [];

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task AnApprovedTextPassesAndAStaleReceivedFileGoes()
    {
        Write("T.M.verified.txt", "one\n");
        Write("T.M.received.txt", "old\n");
        await VerifyAsync(new Target("txt", "one\n"));
        Assert.Equal("T.M.verified.txt", Files());
        Assert.Empty(_opened);
    }

    [Theory]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\n")]
    [InlineData("one\ntwo\n", "one\r\ntwo\r\n")]
    [InlineData("one\rtwo\n", "one\ntwo\n")]
    [InlineData("\uFEFFé😀", "é😀")]
    public async Task LineEndingsAndAByteOrderMarkMakeNoDifference(string approved, string received)
    {
        Write("T.M.verified.txt", approved);
        await VerifyAsync(new Target("txt", received));
    }

    [Fact]
    public async Task ADifferenceFailsWithItsFirstLineAndLeavesTheReceivedFile()
    {
        Write("T.M.verified.cs", "one\ntwo\nthree\n");
        var failure = await FailsAsync(new Target("cs", "one\r\n2\r\nthree\r\n"));
        Assert.Equal(
            $"""
            The snapshot is not what was approved. Directory: {_directory.FullName}
            NotEqual:
              - Received: T.M.received.cs
                Verified: T.M.verified.cs
                First difference in line 2:
                  received: 2
                  verified: two
            To approve what was received, rename it to the verified file.
            """,
            failure);
        Assert.Equal("one\n2\nthree\n"u8.ToArray(), await File.ReadAllBytesAsync(At("T.M.received.cs"), TestContext.Current.CancellationToken));
        Assert.Equal("one\ntwo\nthree\n", await File.ReadAllTextAsync(At("T.M.verified.cs"), TestContext.Current.CancellationToken));
        Assert.Equal([(At("T.M.received.cs"), At("T.M.verified.cs"))], _opened);
    }

    [Fact]
    public async Task ATextThatEndsTooEarlyDiffersWhereItEnds()
    {
        Write("T.M.verified.txt", "one\ntwo");
        Assert.Contains("line 2:\n      received: (the text has ended)\n      verified: two\n", await FailsAsync(new Target("txt", "one")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFinalLineBreakIsPartOfTheText()
    {
        Write("T.M.verified.txt", "one\n");
        await FailsAsync(new Target("txt", "one"));
    }

    [Fact]
    public async Task AMissingApprovedFileFailsAndIsNotWritten()
    {
        var failure = await FailsAsync(new Target("txt", "one"));
        Assert.Contains("New:\n  - Received: T.M.received.txt\n    Verified: T.M.verified.txt (does not exist)\n", failure, StringComparison.Ordinal);
        Assert.Equal("T.M.received.txt", Files());
    }

    [Fact]
    public async Task NamedTargetsHaveFilesOfTheirOwn()
    {
        Write("T.M#Ticket.g.verified.cs", "a");
        Write("T.M#Client.verified.cs", "b");
        Write("T.M.verified.txt", "c");
        await VerifyAsync(new Target("cs", "a", "Ticket.g"), new Target("cs", "b", "Client"), new Target("txt", "c"));
    }

    [Fact]
    public async Task TargetsOfOneNameAreNumbered()
    {
        Write("T.M#00.verified.cs", "a");
        Write("T.M#01.verified.cs", "b");
        Write("T.M#x00.verified.cs", "c");
        Write("T.M#x01.verified.cs", "d");
        await VerifyAsync(new Target("cs", "a"), new Target("cs", "b"), new Target("cs", "c", "x"), new Target("cs", "d", "x"));
    }

    [Fact]
    public async Task AnApprovedFileThatNothingWasReceivedForFails()
    {
        Write("T.M#Kept.verified.cs", "a");
        Write("T.M#Gone.verified.cs", "b");
        Write("T.M.verified.txt", "c");
        Write("T.M2#Other.verified.cs", "d");
        Write("T.M_p=1.verified.cs", "e");
        var failure = await FailsAsync(new Target("cs", "a", "Kept"));
        Assert.Contains("Delete:\n  - T.M.verified.txt (nothing was received for it)\n", failure, StringComparison.Ordinal);
        Assert.Contains("Delete:\n  - T.M#Gone.verified.cs (nothing was received for it)\n", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("Other", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("p=1", failure, StringComparison.Ordinal);
        Assert.True(File.Exists(At("T.M#Gone.verified.cs")));
    }

    [Fact]
    public async Task EveryDifferenceIsReportedNotOnlyTheFirst()
    {
        Write("T.M#a.verified.cs", "1");
        var failure = await FailsAsync(new Target("cs", "2", "a"), new Target("cs", "3", "b"));
        Assert.Contains("T.M#a.received.cs", failure, StringComparison.Ordinal);
        Assert.Contains("T.M#b.received.cs", failure, StringComparison.Ordinal);
        Assert.Equal(2, _opened.Count);
    }

    [Fact]
    public async Task NothingToVerifyIsAMistakeOfTheTest() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => VerifyAsync());

    private Task VerifyAsync(params Target[] targets) =>
        new SnapshotComparison(new SnapshotLocation(_directory.FullName, "T.M"), OpenAsync).VerifyAsync(targets);

    private async Task<string> FailsAsync(params Target[] targets) =>
        (await Assert.ThrowsAsync<VerifyException>(() => VerifyAsync(targets))).Message;

    private Task OpenAsync(string received, string verified)
    {
        _opened.Add((received, verified));
        return Task.CompletedTask;
    }

    private void Write(string file, string text) => File.WriteAllText(At(file), text);

    private string At(string file) => Path.Combine(_directory.FullName, file);

    private string Files() => string.Join(' ', _directory.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
}
