using KaptureContracts.MockServer.Answers;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Sends an answer that does not come from WireMock.</summary>
internal static class AnswerSender
{
    public static async Task SendAsync(HttpContext context, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
