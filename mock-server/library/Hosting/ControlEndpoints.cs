using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Contract;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>The mock's own endpoints under <c>/__mock</c>. They stand before WireMock, so that no mapping can hide them.</summary>
internal sealed class ControlEndpoints(MockContract contract)
{
    private const string Prefix = "/__mock";

    private readonly FailureBody _failureBody = new(contract.Envelope);

    public static bool Owns(PathString path) => path.StartsWithSegments(Prefix, StringComparison.Ordinal);

    public Task HandleAsync(HttpContext context) => (context.Request.Path.Value, context.Request.Method) switch
    {
        ($"{Prefix}/health", "GET" or "HEAD") => WriteAsync(context, StatusCodes.Status200OK, [.. "{\"status\": \"healthy\"}"u8]),
        ($"{Prefix}/health", _) => NotAllowedAsync(context, "GET, HEAD"),
        _ => WriteAsync(context, StatusCodes.Status404NotFound, _failureBody.Write($"the mock has no endpoint {context.Request.Path}")),
    };

    private Task NotAllowedAsync(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return WriteAsync(context, StatusCodes.Status405MethodNotAllowed, _failureBody.Write($"Method not allowed; use {allowed}"));
    }

    private static async Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
