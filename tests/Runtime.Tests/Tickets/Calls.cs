using Kapture;
using KaptureContracts.Runtime.Tests.Sending;

namespace KaptureContracts.Runtime.Tests.Tickets;

/// <summary>Calls of the generated Kapture client that a stub answers.</summary>
internal static class Calls
{
    public static async Task<AddTicketResult> AskAsync(Func<HttpResponseMessage> answer, string token = "token", int? maxResponseBytes = null)
    {
        using var client = new HttpClient(new StubHandler(answer));
        var options = new KaptureClientOptions { Token = token };
        options.MaxResponseBytes = maxResponseBytes ?? options.MaxResponseBytes;
        using var kapture = new KaptureClient(client, options);
        return await kapture.AddTicketAsync([new NewTicket { Title = "x" }], TestContext.Current.CancellationToken);
    }

    /// <summary>A result that is no success, and the exception that it becomes for those who prefer one.</summary>
    public static async Task<(AddTicketResult Result, ApiException Exception)> ProvokeAsync(string token, Func<HttpResponseMessage> answer)
    {
        var result = await AskAsync(answer, token);
        return (result, Assert.Throws<ApiException>(result.ValueOrThrow));
    }
}
