using System.Diagnostics;
using System.Text.RegularExpressions;
using KaptureContracts.MockServer;
using KaptureContracts.Verification;

namespace KaptureContracts.Drift.Tests;

/// <summary>A single edit to exactly one of contract, emitted client and mock is caught, at a line and pointer of the contract.</summary>
public sealed partial class DriftTests(MocksAsTheyStand conforming, ITestOutputHelper output) : IClassFixture<MocksAsTheyStand>
{
    /// <summary>Set the environment variable to try every edit: the slow script does. Otherwise every other one of a side.</summary>
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("KAPTURE_DRIFT") == "all";

    public static TheoryData<Side, string> Edits =>
    [
        .. from side in Enum.GetValues<Side>()
           where side != Side.Each
           from edit in Drifts.All.Where(drift => drift.Shows.HasFlag(side)).Index()
           where IsWhole || edit.Index % 2 == 0
           select (side, edit.Item.Name),
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task AnEditToOneSideAloneIsCaught(Side side, string name)
    {
        var edited = Drifts.All.Single(drift => drift.Name == name).Apply(Spec.Text);
        var file = Spec.FileWith(edited);
        try
        {
            using var mocks = side == Side.Mock ? new Mocks(file) : null;
            await AssertIsCaughtAsync($"{side.ToString().ToLowerInvariant()}: {name}", side == Side.Contract ? file : null, () => side == Side.Client ? EmittedClient.Of(edited) : typeof(Kapture.KaptureClient), mocks);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("HttpMethod.Post", "HttpMethod.Put")]
    [InlineData("\"/add-ticket-from-other-source.html/v.2.0\"", "\"/add-ticket-from-other-source.html/v2.0\"")]
    [InlineData("\"Basic \"", "\"basic \"")]
    [InlineData("new(\"status\", \"success\", \"failed\")", "new(\"status\", \"failed\", \"success\")")]
    [InlineData("\"due_date\"u8", "\"due_Date\"u8")]
    [InlineData("WriteString(\"title\"u8", "WriteString(\"titel\"u8")]
    [InlineData("TicksPerMinute * 330", "TicksPerMinute * 300")]
    [InlineData("global::KaptureContracts.Runtime.Json.JsonWrite.Additional(ref json, value._additionalProperties, JsonNames);", "")]
    [InlineData("LastConversationTime = json.ReadInt64OrNull()", "LastConversationTime = json.TokenStart >= 0 ? null : json.ReadInt64OrNull()")]
    [InlineData("IsEscalated = json.ReadBooleanOrNull()", "IsEscalated = !json.ReadBooleanOrNull()")]
    public Task AnEditToTheEmittedCodeIsCaught(string old, string replacement) =>
        AssertIsCaughtAsync($"emitted code: {old} is {replacement}", null, () => EmittedClient.Of(Spec.Text, source => source.Replace(old, replacement, StringComparison.Ordinal)), null);

    [Fact]
    public void ThereAreAtLeast40SingleEdits() => Assert.True(Edits.Count >= 40, $"{Edits.Count}");

    private async Task AssertIsCaughtAsync(string edit, string? spec, Func<Type> client, Mocks? edited)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var type = client();
        var caught = await Assert.ThrowsAsync<ContractViolationException>(async () =>
        {
            // As a user's tests do it: once for each way in which the server may fail.
            foreach (var mock in (edited ?? conforming.Mocks).Servers)
            {
                await ContractAgreement.EnsureAsync(
                    new() { SpecFile = spec, Client = type, Server = new() { BaseUrl = mock.Url, Token = mock.Token, MaxShrinkRequests = 20 } },
                    TestContext.Current.CancellationToken);
            }
        });
        var milliseconds = watch.ElapsedMilliseconds;
        var computed = (long)(Environment.CpuUsage.TotalTime - before).TotalMilliseconds;

        var lines = spec is null ? Spec.Text.Split('\n') : await File.ReadAllLinesAsync(spec, TestContext.Current.CancellationToken);
        var places = Place().Matches(caught.Message);
        Assert.NotEmpty(places);
        Assert.All(places, place => AssertIsAt(lines, int.Parse(place.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), place.Groups["pointer"].Value));
        output.WriteLine($"| {edit.ReplaceLineEndings(" ")} | {places[0].Groups["line"].Value} | {places[0].Groups["pointer"].Value} | {places[0].Groups["check"].Value} | {milliseconds} | {computed} |");
    }

    /// <summary>The line has the last name of the pointer, or for an item the name of its list.</summary>
    private static void AssertIsAt(string[] lines, int line, string pointer)
    {
        var names = pointer.Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        var last = names.Last(name => !name.All(char.IsAsciiDigit));
        Assert.Contains(last, lines[line - 1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<file>[^\n(]+)\((?<line>[0-9]+),[0-9]+\): (?<check>[a-z-]+): [^\n]*\n  at #(?<pointer>/[^\n]*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

/// <summary>A mock in each failure mode.</summary>
public sealed class Mocks(string? spec) : IDisposable
{
    /// <summary>The mocks.</summary>
    public IReadOnlyList<KaptureMockServer> Servers { get; } = [.. Enum.GetValues<FailureMode>().Select(mode => KaptureMockServer.Start(new() { SpecFile = spec, FailureMode = mode }))];

    /// <inheritdoc />
    public void Dispose() => Servers.ToList().ForEach(server => server.Dispose());
}

/// <summary>Mocks of the contract as it stands, for the tests of a class.</summary>
public sealed class MocksAsTheyStand : IDisposable
{
    /// <summary>Starts the mocks, and the compiler once.</summary>
    // The compiler's own start is no part of any one run.
    public MocksAsTheyStand() => EmittedClient.Of(Spec.Text);

    /// <summary>The mocks.</summary>
    public Mocks Mocks { get; } = new(null);

    /// <inheritdoc />
    public void Dispose() => Mocks.Dispose();
}
