using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace KaptureContracts.Production.Tests;

/// <summary>Answers what a test says, and keeps what was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public StubHandler()
        : this(_ => new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StringContent("""{"message": "no", "status": "failed"}""", new MediaTypeHeaderValue("application/json")),
        })
    {
    }

    private readonly ConcurrentQueue<SentRequest> _sent = [];

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var headers = request.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _sent.Enqueue(new SentRequest(request.RequestUri!, headers));
        var response = answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}

internal sealed record SentRequest(Uri Address, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
