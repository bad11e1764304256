using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Contract;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Stands before WireMock: reads the request within bounds and judges it, so that mappings only compare verdicts.</summary>
internal sealed class ExchangeMiddleware(MockContract contract, RequestCheck check, ControlEndpoints control, BodyReader bodyReader)
{
    private readonly FailureBody _failureBody = new(contract.Envelope);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (ControlEndpoints.Owns(context.Request.Path))
        {
            await control.HandleAsync(context).ConfigureAwait(false);
            return;
        }

        try
        {
            await ServeAsync(context, next).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            // Kestrel gave up on the request: too slow, a chunk that is none, an end before its time.
            await RefuseAsync(context, e.StatusCode, e.Message).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ConnectionResetException or ConnectionAbortedException or OperationCanceledException)
        {
            // The client has gone; nobody is left to answer.
            context.Abort();
        }
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var (body, isTooLarge) = await bodyReader.ReadAsync(context).ConfigureAwait(false);
        var request = new ReceivedRequest(context.Request.Method, context.Request.Path.Value ?? "/", context.Request.Headers, body, isTooLarge);
        Exchange.Current = new(context, request, check.Judge(request));

        // WireMock reads the body again, for the mappings that users add.
        context.Request.Body = new MemoryStream(body.ToArray(), writable: false);
        if (!context.Request.Host.HasValue)
        {
            // HTTP/1.0 may leave the host out; WireMock cannot build its URL without one.
            context.Request.Host = new("localhost");
        }

        await next(context).ConfigureAwait(false);
    }

    private async Task RefuseAsync(HttpContext context, int status, string message)
    {
        var bytes = _failureBody.Write(message);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.Connection = "close";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
