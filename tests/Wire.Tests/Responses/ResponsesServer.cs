using KaptureContracts.Wire.Tests.Serving;
using Wire.Responses;

namespace KaptureContracts.Wire.Tests.Responses;

/// <summary>One call to the document of responses.</summary>
internal static class ResponsesServer
{
    public static async Task<TResult> AskAsync<TResult>(
        Func<Exchange, Task> answer, Func<ResponsesClient, CancellationToken, Task<TResult>> call)
    {
        await using var server = new WireServer(answer);
        using var client = new ResponsesClient(new ResponsesClientOptions { BaseAddress = server.Address });
        return await call(client, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer to one request with a whole response.</summary>
    public static Task<TResult> AskAsync<TResult>(
        string status, string headers, string body, Func<ResponsesClient, CancellationToken, Task<TResult>> call) =>
        AskAsync(exchange => exchange.RespondAsync(status, headers, body), call);

    public static Task<TResult> AskJsonAsync<TResult>(
        string status, string body, Func<ResponsesClient, CancellationToken, Task<TResult>> call) =>
        AskAsync(status, "Content-Type: application/json", body, call);
}
