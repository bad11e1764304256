using System.Collections.Concurrent;
using System.Text.Json;
using KaptureContracts.MockServer;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>The mock with all its faults, and a count of what arrived and what was created under each title.</summary>
internal sealed class ChaosServer : IAsyncDisposable
{
    private readonly KaptureMockServer _mock;

    public ChaosServer(string token)
    {
        // Small limits: what the mock keeps is not to be taken for what the client does not let go.
        _mock = KaptureMockServer.Start(new KaptureMockServerOptions
        {
            Tokens = [token],
            FailureMode = FailureMode.Envelope200,
            MaxTickets = 100,
            MaxJournalEntries = 400,
            MaxRecordedBytes = 4 * 1024 * 1024,
            Answered = Count,
        });
        Answer(ChaosKind.Html500, Response.Create().WithStatusCode(500).WithHeader("Content-Type", "text/html").WithBody(Echo));
        Answer(ChaosKind.Busy429, Busy(429, """{"message": "slow down", "status": "failed"}""", "application/json"));
        Answer(ChaosKind.Down503, Busy(503, "<html>Down.</html>", "text/html"));
    }

    public Uri Url => _mock.Url;

    public string JournalAsHar() => _mock.JournalAsHar();

    public IEnumerable<string> Journal() => _mock.Journal.Select(entry => $"{entry} {entry.Request.Text} {entry.Response.Text} {entry.Reason}");

    public ConcurrentDictionary<string, int> Arrived { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, int> Created { get; } = new(StringComparer.Ordinal);

    public void Plan(string title, ChaosKind kind)
    {
        switch (kind)
        {
            case ChaosKind.Reset:
                _mock.AnswerNext(new() { Title = title, Fault = MockFault.Reset });
                break;
            case ChaosKind.Close:
                _mock.AnswerNext(new() { Title = title, Fault = MockFault.Close });
                break;
            case ChaosKind.Truncate:
                _mock.AnswerNext(new() { Title = title, Fault = MockFault.Truncate });
                break;
            case ChaosKind.Stall:
                _mock.AnswerNext(new() { Title = title, Fault = MockFault.Stall, Duration = TimeSpan.FromSeconds(30) });
                break;
            case ChaosKind.Drip:
                _mock.AnswerNext(new() { Title = title, Fault = MockFault.Drip, Duration = TimeSpan.FromMilliseconds(300) });
                break;
            case ChaosKind.Failed200:
                _mock.AnswerNext(new() { Title = title, Example = "invalidAuthKey" });
                break;
        }
    }

    public ValueTask DisposeAsync() => _mock.DisposeAsync();

    private static IResponseBuilder Busy(int status, string body, string contentType) =>
        Response.Create().WithStatusCode(status).WithHeader("Content-Type", contentType).WithHeader("Retry-After", "3").WithBody(body);

    /// <summary>A careless error page: it shows the request, and with it the token.</summary>
    private static string Echo(IRequestMessage request) =>
        $"<html>Error. Authorization was {request.Headers?["Authorization"]}.</html>";

    private void Answer(ChaosKind kind, IResponseBuilder response) => _mock.Server
        .Given(Request.Create().UsingPost().WithBody(body => body?.Contains($"chaos {kind} ", StringComparison.Ordinal) == true))
        .RespondWith(response);

    private void Count(JournalEntry entry)
    {
        using var body = JsonDocument.Parse(entry.Request.Text);
        var title = body.RootElement[0].GetProperty("title").GetString()!;
        Arrived.AddOrUpdate(title, 1, (_, count) => count + 1);
        if (entry.IsSuccess)
        {
            Created.AddOrUpdate(title, 1, (_, count) => count + 1);
        }
    }
}
