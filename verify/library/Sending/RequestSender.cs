using System.Diagnostics;
using System.Net;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Sending;

/// <summary>
/// Sends requests, each exactly once: a request that may have reached the server is never sent again for a failing connection, as
/// it could make a second ticket. Redirects are not followed and cookies not kept: the answer itself is judged.
/// </summary>
internal sealed class RequestSender : IDisposable
{
    private const int MaxBodyBytes = 8 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly Uri _baseUrl;
    private readonly string _token;
    private readonly RequestPace _pace;

    public RequestSender(VerificationOptions options)
    {
        _baseUrl = options.BaseUrl;
        _token = options.Token;
        _pace = new(options.RequestsPerSecond);
        var handler = options.MessageHandler ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
        };
        _client = new(handler, disposeHandler: options.MessageHandler is null) { Timeout = options.Timeout, MaxResponseContentBufferSize = MaxBodyBytes };
    }

    /// <summary>How many requests have been sent.</summary>
    public int Sent { get; private set; }

    public async Task<Answer> SendAsync(RequestDraft draft, TokenScheme? scheme, CancellationToken stop)
    {
        await _pace.WaitAsync(stop).ConfigureAwait(false);
        Sent++;
        var watch = Stopwatch.StartNew();
        try
        {
            using var request = Message(draft, scheme);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop).ConfigureAwait(false);
            return new()
            {
                Status = (int)response.StatusCode,
                Headers = [.. response.Headers.Concat(response.Content.Headers).Select(header => (header.Key, string.Join(", ", header.Value)))],
                Body = await response.Content.ReadAsByteArrayAsync(stop).ConfigureAwait(false),
                Elapsed = watch.Elapsed,
            };
        }
        catch (HttpRequestException e)
        {
            return new() { Problem = Describe(e), Elapsed = watch.Elapsed, Unreachable = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return new() { Problem = $"no answer within {_client.Timeout.TotalSeconds:0} s", Elapsed = watch.Elapsed };
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Message(RequestDraft draft, TokenScheme? scheme)
    {
        var request = new HttpRequestMessage(new(draft.Method), RequestUrl.Of(_baseUrl, draft.Path));
        if (scheme is not null && CredentialText.Of(draft.Credential, scheme, _token) is { } credential)
        {
            request.Headers.TryAddWithoutValidation(scheme.Header, credential);
        }

        foreach (var (name, value) in draft.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (draft.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            if (draft.ContentType is { } type)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }
        }

        return request;
    }

    // Messages of the platform differ from one to the next and name ports; the kind of error does not.
    private static string Describe(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.ConnectionError => "the connection could not be made",
        HttpRequestError.NameResolutionError => "the server's name is not known",
        HttpRequestError.SecureConnectionError => $"no secure connection came about: {e.InnerException?.Message ?? e.Message}",
        HttpRequestError.ResponseEnded => "the connection ended before the answer did",
        HttpRequestError.InvalidResponse => "the answer is no valid HTTP",
        HttpRequestError.ConfigurationLimitExceeded => $"the answer is larger than {MaxBodyBytes / 1024 / 1024} MB",
        _ => "the connection broke before the answer was complete",
    };
}
