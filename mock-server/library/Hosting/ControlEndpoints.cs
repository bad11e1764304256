using System.Net;
using System.Text;
using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Records;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>
/// The mock's own endpoints under <c>/__mock</c>. They stand before WireMock, so that no mapping can hide them. With a token that
/// counts they show and reset that account alone.
/// </summary>
internal sealed class ControlEndpoints(MockParts parts)
{
    private const string Root = "/__mock";

    private readonly FailureBody _failureBody = new(parts.Contract.Envelope);
    private readonly PlanEndpoint _plan = new(parts);

    public static bool Owns(PathString path) => path.StartsWithSegments(Root, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context, BodyReader bodyReader)
    {
        var (body, isTooLarge) = await bodyReader.ReadAsync(context).ConfigureAwait(false);
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Request.Path.Value ?? Root,
            context.Request.Headers,
            body,
            isTooLarge
        );
        await AnswerSender.SendAsync(context, Answer(request)).ConfigureAwait(false);
    }

    private Answer Answer(ReceivedRequest request)
    {
        if (request.IsTooLarge)
        {
            return Failure(
                StatusCodes.Status413PayloadTooLarge,
                $"Request body is larger than {parts.Options.MaxRequestBytes} bytes"
            );
        }

        if (request.Path == $"{Root}/health")
        {
            return Read(request, () => Json([.. "{\"status\": \"healthy\"}"u8]));
        }

        var token = parts.Tokens.Read(request);
        var account = parts.Accounts.Find(token);
        if (account is null && (token is not null || !IPAddress.IsLoopback(parts.Options.Address)))
        {
            return Failure(
                StatusCodes.Status401Unauthorized,
                "the mock's own endpoints take a token that counts, or, on the loopback address, none"
            );
        }

        return request.Path switch
        {
            Root => request.Method == "DELETE" ? Reset(account) : NotAllowed("DELETE"),
            $"{Root}/next" => request.Method == "POST" ? _plan.Answer(request, account) : NotAllowed("POST"),
            $"{Root}/tickets" => Read(request, () => Json(TicketJson.Write(account?.Tickets ?? parts.Accounts.Tickets()))),
            $"{Root}/journal" => Read(request, () => Json(JournalJson.Write(Journal(account)))),
            $"{Root}/journal.har" => Read(request, () => Json(Har.Write(Journal(account), parts.Url))),
            _ => Failure(
                StatusCodes.Status404NotFound,
                $"the mock has {Root}/health, /tickets, /journal, /journal.har, /next, and DELETE {Root}"
            ),
        };
    }

    private IReadOnlyList<JournalEntry> Journal(MockAccount? account) => account?.Journal ?? parts.Accounts.Journal();

    private Answer Reset(MockAccount? account)
    {
        if (account is null)
        {
            parts.Accounts.Clear();
        }
        else
        {
            account.Reset();
        }

        return Json([.. "{\"status\": \"reset\"}"u8]);
    }

    private Answer Read(ReceivedRequest request, Func<Answer> answer) =>
        request.Method is "GET" or "HEAD" ? answer() : NotAllowed("GET, HEAD");

    private Answer NotAllowed(string allowed) =>
        Failure(StatusCodes.Status405MethodNotAllowed, $"Method not allowed; use {allowed}") with
        {
            Allow = allowed,
        };

    private Answer Failure(int status, string message) => new(status, "application/json", _failureBody.Write(message));

    private static Answer Json(byte[] body) => new(StatusCodes.Status200OK, "application/json", body);
}
