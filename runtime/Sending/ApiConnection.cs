using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Runtime;

/// <summary>Sends a client's requests to one address. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    private readonly TimeoutPool _timeouts = new();
    private readonly Func<HttpClient> _client;
    private readonly HttpClient? _ownClient;
    private readonly Uri _server;
    private readonly string _address;
    private readonly ILogger? _logger;
    private readonly int _maxResponseBytes;

    /// <summary>
    /// A connection with an <see cref="HttpClient"/> of its own: it follows no redirects, so that credentials stay with the host they
    /// are meant for, keeps no cookies, and looks the host up again every five minutes. A call, its body included, may take
    /// <see cref="HttpClient"/>'s 100 seconds.
    /// </summary>
    /// <param name="address">Where the API is.</param>
    /// <param name="options">The client's options.</param>
    public ApiConnection(Uri address, ApiClientOptions options)
        : this(OwnHttpClient.Create(), address, options) => _ownClient = _client();

    /// <summary>A connection over a given <see cref="HttpClient"/>, which is not disposed.</summary>
    /// <remarks>
    /// Its <see cref="HttpClient.Timeout"/> bounds a call, its body included. If its handler follows redirects, credentials in other headers
    /// than <c>Authorization</c> follow to any host: turn that off (<see cref="SocketsHttpHandler.AllowAutoRedirect"/>).
    /// </remarks>
    /// <param name="client">Sends the requests. Its base address is not used.</param>
    /// <param name="address">Where the API is.</param>
    /// <param name="options">The client's options.</param>
    public ApiConnection(HttpClient client, Uri address, ApiClientOptions options)
        : this(() => client, address, options) => ArgumentNullException.ThrowIfNull(client);

    /// <summary>A connection that asks for the <see cref="HttpClient"/> of each call, so that a factory can renew what is below it.</summary>
    internal ApiConnection(Func<HttpClient> client, Uri address, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxResponseBytes, nameof(options));
        _client = client;
        _server = address;
        _address = AddressOf(address);
        _logger = options.LoggerFactory?.CreateLogger(ApiTelemetry.LogCategory);
        _maxResponseBytes = Math.Min(options.MaxResponseBytes, Array.MaxLength - 1);
    }

    /// <summary>
    /// Sends a request once, reads the response's body within the bounds of the options, and makes a typed result of it. The request is
    /// disposed.
    /// </summary>
    /// <exception cref="HttpRequestException">
    /// No response arrived. Unless <see cref="HttpRequestException.HttpRequestError"/> says that there was no connection, the server
    /// may have received the request.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled, or the <see cref="HttpClient.Timeout"/> passed before the response began.
    /// </exception>
    public async Task<TResult> SendAsync<TResult>(ApiRequest request, CancellationToken cancellationToken)
        where TResult : ApiResult, IApiResult<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var sent = request;
        await request.AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        using var call = CallTelemetry.Start(request, request.Server ?? _server, _logger);
        try
        {
            using var response = await ReceiveAsync(request, cancellationToken).ConfigureAwait(false);
            var result = TResult.Read(response);
            call.Answered(result);
            return result;
        }
        catch (Exception exception)
        {
            call.Threw(exception, cancellationToken.IsCancellationRequested);
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<ApiResponse> ReceiveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var client = _client();
        request.Complete(request.Server is { } server ? AddressOf(server) : _address);
        EnsureSentOnce(request.Message);
        var timeout = _timeouts.Rent(client.Timeout);
        var cancellation = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        try
        {
            var message = await client
                .SendAsync(request.Message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            var head = new ResponseHead(request.Operation, message);
            if (request.IsStreamed(head))
            {
                return await StreamAsync(request, head, message, cancellationToken).ConfigureAwait(false);
            }

            using (message)
            {
                var body = await ResponseBody.ReadAsync(message.Content, _maxResponseBytes, timeout.Token, cancellationToken)
                    .ConfigureAwait(false);
                return new ApiResponse(head, body, request.Credentials);
            }
        }
        finally
        {
            await cancellation.DisposeAsync().ConfigureAwait(false);
            _timeouts.Return(timeout);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ownClient?.Dispose();

    /// <summary>The response owns the message from here on, and the stream after it.</summary>
    private static async ValueTask<ApiResponse> StreamAsync(
        ApiRequest request, ResponseHead head, HttpResponseMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ApiResponse(head, new ResponseStream(stream, message), request.Credentials);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static string AddressOf(Uri server) => server.AbsoluteUri.TrimEnd('/');

    private static void EnsureSentOnce(HttpRequestMessage message)
    {
        if (message.Content is null && !IsIdempotent(message.Method))
        {
            // SocketsHttpHandler sends a request without content again when a kept connection breaks: this one may have been received.
            message.Content = new ByteArrayContent([]);
        }
    }

    private static bool IsIdempotent(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head
        || method == HttpMethod.Options || method == HttpMethod.Trace || method == HttpMethod.Put || method == HttpMethod.Delete;
}
