using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Answers requests without a network, and keeps what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public StubHandler(Func<HttpResponseMessage> answer)
        : this((_, _) => Task.FromResult(answer()))
    {
    }

    public List<SentRequest> Sent { get; } = [];

    public bool IsDisposed { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Sent)
        {
            Sent.Add(new SentRequest(request.Method, request.RequestUri!, request.Headers, request.Content?.Headers, body));
        }

        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>What a stub was asked.</summary>
internal sealed record SentRequest(
    HttpMethod Method, Uri Address, HttpRequestHeaders Headers, HttpContentHeaders? ContentHeaders, string? Body)
{
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

/// <summary>Responses to answer with.</summary>
internal static class Answer
{
    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        Bytes(Encoding.UTF8.GetBytes(body), "application/json", status);

    public static HttpResponseMessage Html(string body, HttpStatusCode status) =>
        Bytes(Encoding.UTF8.GetBytes(body), "text/html; charset=utf-8", status);

    public static HttpResponseMessage Bytes(byte[] body, string? contentType, HttpStatusCode status = HttpStatusCode.OK) =>
        Stream(new MemoryStream(body), contentType, status);

    public static HttpResponseMessage Stream(Stream body, string? contentType, HttpStatusCode status = HttpStatusCode.OK)
    {
        var content = new StreamContent(body);
        content.Headers.Remove("Content-Type");
        if (contentType is not null)
        {
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", contentType));
        }

        return new HttpResponseMessage(status) { Content = content };
    }
}
