using System.Net;

namespace KaptureContracts.Verification.Agreement;

/// <summary>What a client sent.</summary>
internal sealed record ObservedRequest(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, byte[]? Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>What the client is answered.</summary>
internal sealed record PreparedAnswer(int Status, string? MediaType, byte[] Body);

/// <summary>Stands in for the network: keeps what the client sends, and answers what was prepared.</summary>
internal sealed class ObservingHandler : HttpMessageHandler
{
    public PreparedAnswer Answer { get; set; } = new(404, null, []);

    public ObservedRequest? Sent { get; private set; }

    public void Forget() => Sent = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default);
        Sent = new(
            request.Method.Method,
            request.RequestUri!,
            headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        var content = new ByteArrayContent(Answer.Body);
        if (Answer.MediaType is { } type)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return new HttpResponseMessage((HttpStatusCode)Answer.Status) { Content = content, RequestMessage = request };
    }
}
