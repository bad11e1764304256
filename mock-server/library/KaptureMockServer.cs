using System.Net;
using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Contract;
using KaptureContracts.MockServer.Hosting;
using WireMock.Server;

namespace KaptureContracts.MockServer;

/// <summary>
/// A mock of Kapture CRM's Add Ticket API, built from its OpenAPI document: it creates tickets as the documentation shows them and
/// refuses requests as the documentation says.
/// </summary>
/// <example><code>
/// await using var kapture = KaptureMockServer.Start();
/// // point a client at kapture.Url with kapture.Token
/// </code></example>
public sealed class KaptureMockServer : IAsyncDisposable, IDisposable
{
    private readonly KaptureMockServerOptions _options;
    private int _disposed;

    private KaptureMockServer(KaptureMockServerOptions options, MockContract contract)
    {
        _options = options;
        var tokens = options.Tokens.ToHashSet(StringComparer.Ordinal);
        var routes = new AnswerRoutes(contract);
        var check = new RequestCheck(contract, routes, tokens.Contains, options.MaxRequestBytes);
        var writer = new AnswerWriter(contract, options.FailureMode, options.TimeProvider);
        var middleware = new ExchangeMiddleware(contract, check, new(contract), new(options.MaxRequestBytes));
        Server = WireMockHost.Start(options, middleware.InvokeAsync);
        DocumentationMappings.AddTo(Server, routes, writer);
        Url = new UriBuilder("http", ReachableHost(options.Address), Server.Port).Uri;
    }

    /// <summary>Where the mock listens, for example <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri Url { get; }

    /// <summary>The first of the tokens that count.</summary>
    public string Token => _options.Tokens[0];

    /// <summary>
    /// The WireMock server underneath. Mappings that you add to it stand before the mock's own, unless you give them a priority
    /// above 1,000,000. Its <c>Reset</c> takes the mock's mappings away as well.
    /// </summary>
    public WireMockServer Server { get; }

    /// <summary>Starts a mock. It accepts requests when this method returns.</summary>
    /// <exception cref="InvalidSpecException">The spec cannot be read, or asks for something that the mock cannot serve.</exception>
    /// <exception cref="IOException">The address or port cannot be listened on.</exception>
    public static KaptureMockServer Start(KaptureMockServerOptions? options = null)
    {
        options ??= new();
        KaptureMockServerOptions.Validate(options);
        return new(options, options.SpecFile is { } file ? SpecReader.Read(SpecSource.FromFile(file)) : SpecReader.Bundled);
    }

    /// <summary>Stops the mock and closes its connections.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Server.Stop();
            Server.Dispose();
        }
    }

    /// <summary>Stops the mock and closes its connections.</summary>
    public async ValueTask DisposeAsync() => await Task.Run(Dispose).ConfigureAwait(false);

    private static string ReachableHost(IPAddress address)
    {
        var reachable = address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address;
        return reachable.ToString();
    }
}
