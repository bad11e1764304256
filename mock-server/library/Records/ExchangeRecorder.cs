using System.Globalization;
using System.Text;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Hosting;
using WireMock.Admin.Requests;

namespace KaptureContracts.MockServer.Records;

/// <summary>
/// Writes the journal. Through WireMock's logger it hears of every request when the answer is ready and before it is sent, so that a
/// test which has its answer also finds its entry; and it hears of the answers that users' own mappings give.
/// </summary>
internal sealed class ExchangeRecorder(
    KaptureMockServerOptions options,
    AccountBook accounts,
    Redactor redactor,
    NearMissFinder nearMisses
)
{
    private long _number;

    public void Record(LogEntryModel logEntry)
    {
        if (Exchange.Current is not { } exchange)
        {
            return;
        }

        if (exchange.Answer is { } answer)
        {
            Record(exchange, answer.Status, answer.Headers, answer.Body, exchange.Verdict.Route.Cause, exchange.Verdict.Reason);
            return;
        }

        var response = logEntry.Response;
        var headers =
            response?.Headers?.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))) ?? [];
        Record(
            exchange,
            StatusOf(response),
            [.. headers],
            BodyOf(response),
            "mapping",
            exchange.Trouble ?? $"answered by the mapping '{logEntry.MappingTitle ?? logEntry.MappingGuid?.ToString()}'"
        );
    }

    /// <summary>Records what never reached WireMock.</summary>
    public void Record(
        Exchange exchange,
        int status,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body,
        string cause,
        string reason
    )
    {
        var request = exchange.Request;
        (status, headers, body) = Delivered(exchange.Fault, status, headers, body);
        var entry = new JournalEntry
        {
            Number = Interlocked.Increment(ref _number),
            At = exchange.At,
            Took = options.TimeProvider.GetElapsedTime(exchange.StartedAt),
            Account = exchange.Account?.Name,
            Method = request.Method,
            Target = redactor.Text(request.Path + exchange.Context.Request.QueryString.Value, exchange.Token),
            Request = Message(
                request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
                request.Body,
                exchange.Token
            ),
            Status = status,
            Response = Message(headers, body, exchange.Token),
            Cause = cause,
            Reason = redactor.Text(reason, exchange.Token),
            NearMisses =
            [
                .. nearMisses.Find(request, exchange.Verdict).Select(nearMiss => redactor.Text(nearMiss, exchange.Token)),
            ],
            Fault = exchange.Fault,
        };
        (exchange.Account?.Ledger ?? accounts.Strangers).Journal.Add(entry);
        options.Answered?.Invoke(entry);
    }

    /// <summary>What of the answer gets through the fault that is to come.</summary>
    private static (int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body) Delivered(
        MockFault? fault,
        int status,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body
    ) =>
        fault switch
        {
            MockFault.Reset or MockFault.Close or MockFault.Stall => (0, [], default),
            MockFault.Truncate => (status, headers, body[..(body.Length / 2)]),
            _ => (status, headers, body),
        };

    private JournalMessage Message(
        IEnumerable<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body,
        string? presented
    )
    {
        // A token that the cut would halve is still a token: redaction comes before the cut.
        var text = redactor.Text(Encoding.UTF8.GetString(body.Span), presented);
        return new()
        {
            Headers =
            [
                .. headers.Select(header =>
                    KeyValuePair.Create(header.Key, redactor.Header(header.Key, header.Value, presented))
                ),
            ],
            Text = text.Length <= options.MaxJournalBodyLength ? text : text[..options.MaxJournalBodyLength],
            Length = body.Length,
            IsCut = text.Length > options.MaxJournalBodyLength,
        };
    }

    private static int StatusOf(LogResponseModel? response) =>
        int.TryParse(
            Convert.ToString(response?.StatusCode, CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture,
            out var status
        )
            ? status
            : 200;

    private static ReadOnlyMemory<byte> BodyOf(LogResponseModel? response) =>
        response?.BodyAsBytes
        ?? Encoding.UTF8.GetBytes(
            response?.Body
                ?? (response?.BodyAsJson is { } json ? Newtonsoft.Json.JsonConvert.SerializeObject(json) : string.Empty)
        );
}
