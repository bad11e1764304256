using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Choices;
using KaptureContracts.MockServer.Faults;
using KaptureContracts.MockServer.Records;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Stands before WireMock: reads the request within bounds and judges it, so that mappings only compare verdicts.</summary>
internal sealed class ExchangeMiddleware(MockParts parts, FaultPlayer faults, AdminGuard admin)
{
    private readonly BodyReader _bodyReader = new(parts.Options.MaxRequestBytes);
    private readonly ControlEndpoints _control = new(parts);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (ControlEndpoints.Owns(context.Request.Path))
            {
                await _control.HandleAsync(context, _bodyReader).ConfigureAwait(false);
            }
            else if (admin.Owns(context.Request.Path))
            {
                await admin.HandleAsync(context, next).ConfigureAwait(false);
            }
            else
            {
                await ServeAsync(context, next).ConfigureAwait(false);
            }
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            // Kestrel gave up on the request: too slow, a chunk that is none, an end before its time.
            await RefuseAsync(context, e).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ConnectionResetException or ConnectionAbortedException or OperationCanceledException)
        {
            // The client has gone; nobody is left to answer.
            context.Abort();
        }
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var (body, isTooLarge) = await _bodyReader.ReadAsync(context).ConfigureAwait(false);
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Request.Path.Value ?? "/",
            Copy(context.Request.Headers),
            body,
            isTooLarge
        );
        var exchange = Open(context, request, parts.Check.Judge(request));
        Exchange.Current = exchange;
        Prepare(context, body);
        if (exchange.Fault is { } fault)
        {
            await faults.PlayAsync(context, fault, exchange.FaultDuration, next).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    private Exchange Open(HttpContext context, ReceivedRequest request, Verdict deserved)
    {
        var token = parts.Tokens.Read(request);
        var (verdict, choice) = parts.Choices.Choose(request, deserved, token);
        return new()
        {
            Context = context,
            Request = request,
            Verdict = verdict,
            Token = token,
            Account = parts.Accounts.Find(token),
            Fault = choice?.Fault,
            FaultDuration = choice?.Duration,
            At = parts.Options.TimeProvider.GetUtcNow(),
            StartedAt = parts.Options.TimeProvider.GetTimestamp(),
        };
    }

    private void Prepare(HttpContext context, ReadOnlyMemory<byte> body)
    {
        // WireMock reads the body again, for the mappings that users add; without any, it is spared the work.
        var isWanted = parts.HasUserMappings();
        context.Request.Body = isWanted ? new MemoryStream(body.ToArray(), writable: false) : Stream.Null;
        if (parts.Options.Admin is not null)
        {
            // WireMock's own log keeps the headers that it sees.
            foreach (var (name, value) in context.Request.Headers)
            {
                context.Request.Headers[name] = parts.Redactor.Header(name, value.ToString(), presented: null);
            }
        }

        if (!context.Request.Host.HasValue)
        {
            // HTTP/1.0 may leave the host out; WireMock cannot build its URL without one.
            context.Request.Host = new("localhost");
        }
    }

    private async Task RefuseAsync(HttpContext context, BadHttpRequestException problem)
    {
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Request.Path.Value ?? "/",
            Copy(context.Request.Headers),
            default,
            IsTooLarge: false
        );
        var verdict = new Verdict
        {
            Route = parts.Routes.Unreadable,
            Status = problem.StatusCode,
            Message = problem.Message,
            Reason = problem.Message,
        };
        var answer = parts.Writer.Write(verdict, account: null);
        parts.Recorder.Record(
            Open(context, request, verdict),
            answer.Status,
            answer.Headers,
            answer.Body,
            verdict.Route.Cause,
            verdict.Reason
        );
        context.Response.Headers.Connection = "close";
        await AnswerSender.SendAsync(context, answer).ConfigureAwait(false);
    }

    /// <summary>Kestrel takes its headers back when the request is over; the journal keeps its own.</summary>
    private static HeaderDictionary Copy(IHeaderDictionary headers)
    {
        var copy = new HeaderDictionary(headers.Count);
        foreach (var (name, value) in headers)
        {
            copy[name] = value;
        }

        return copy;
    }
}
