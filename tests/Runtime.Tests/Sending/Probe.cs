using System.Text.Json.Nodes;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>A client as the generator writes them, but which hands out the response itself.</summary>
internal sealed class Probe : IDisposable
{
    public static readonly Uri Address = new("https://api.example/base/");

    private readonly ApiConnection _connection;
    private readonly ProbeOptions _options;

    /// <summary>With an HttpClient of its own.</summary>
    public Probe(ProbeOptions options)
    {
        _options = options;
        _connection = new ApiConnection(options.BaseAddress ?? Address, options);
    }

    /// <summary>Over a given HttpClient.</summary>
    public Probe(HttpClient client, ProbeOptions? options = null)
    {
        _options = options ?? new ProbeOptions();
        _connection = new ApiConnection(client, _options.BaseAddress ?? Address, _options);
    }

    public static Probe Over(HttpMessageHandler handler, ProbeOptions? options = null) =>
        new(new HttpClient(handler), options);

    /// <summary>The response to one request that a stub answers.</summary>
    public static async Task<ApiResponse> AskAsync(Func<HttpResponseMessage> answer, ProbeOptions? options = null)
    {
        using var handler = new StubHandler(answer);
        using var client = new HttpClient(handler);
        using var probe = new Probe(client, options);
        return await probe.PostAsync([]);
    }

    public Task<ApiResponse> PostAsync(JsonObject body, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, body, cancellationToken);

    public async Task<ApiResponse> SendAsync(HttpMethod method, JsonObject? body, CancellationToken cancellationToken = default)
    {
        using var request = new ApiRequest("probe", method, "/things?x=1");
        if (body is not null)
        {
            request.SetJsonBody<JsonObject, JsonObjectCodec>(body);
        }

        request.SetApiKeyHeader(_options.Header, "Basic ", _options.Token);
        await request.AuthorizeAsync(cancellationToken);
        return await _connection.ReceiveAsync(request, cancellationToken);
    }

    public void Dispose() => _connection.Dispose();
}

internal sealed class ProbeOptions : ApiClientOptions
{
    public string Header { get; set; } = "Authorization";

    public Credential? Token { get; set; }
}

/// <summary>What tests look at in a response.</summary>
internal static class ApiResponseReading
{
    public static JsonNode? Json(this ApiResponse response)
    {
        Assert.True(response.TryReadJson<JsonObject, JsonObjectCodec>(out var value, out var unexpected), unexpected?.Reason);
        return value;
    }

    public static UnexpectedResponse Unexpected(this ApiResponse response)
    {
        Assert.False(response.TryReadJson<JsonObject, JsonObjectCodec>(out _, out var unexpected));
        return unexpected;
    }
}
