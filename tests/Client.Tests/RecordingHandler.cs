using System.Text;

namespace KaptureContracts.Client.Tests;

/// <summary>Notes what goes over the wire on its way to the mock.</summary>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    public string RequestBody { get; private set; } = "";

    public string ResponseBody { get; private set; } = "";

    public HttpRequestMessage? Request { get; private set; }

    public long? RequestLength { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        RequestLength = request.Content?.Headers.ContentLength;
        RequestBody = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        ResponseBody = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return response;
    }
}
