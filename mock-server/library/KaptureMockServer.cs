using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using KaptureContracts.MockServer.Contract;
using KaptureContracts.MockServer.Expectations;
using KaptureContracts.MockServer.Hosting;
using KaptureContracts.MockServer.Records;
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
    private readonly CancellationTokenSource _stopping = new();
    private readonly MockParts _parts;
    private int _disposed;

    private KaptureMockServer(KaptureMockServerOptions options)
    {
        // Reading the contract and starting the web server both take their time, and neither needs the other.
        // A thread of its own, because tests that start many servers at once may have none of the pool's left.
        var reading = Task.Factory.StartNew(
            () => Read(options),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        var middleware = new TaskCompletionSource<ExchangeMiddleware>(TaskCreationOptions.RunContinuationsAsynchronously);
        var logger = new JournalLogger();
        Server = WireMockHost.Start(
            options,
            async (context, next) =>
                await (await middleware.Task.ConfigureAwait(false)).InvokeAsync(context, next).ConfigureAwait(false),
            logger
        );
        try
        {
            Url = new UriBuilder("http", ReachableHost(options.Address), Server.Port).Uri;
            _parts = new(options, reading.GetAwaiter().GetResult(), Url);
        }
        catch
        {
            // Whoever came in the meantime is not kept waiting.
            middleware.SetCanceled();
            Server.Stop();
            throw;
        }

        logger.WriteTo(_parts.Recorder);
        _parts.Map(Server);
        middleware.SetResult(new(_parts, new(_stopping.Token), new(options.Admin, new(_parts.Contract.Envelope))));
    }

    /// <summary>Where the mock listens, for example <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri Url { get; }

    /// <summary>The first of the tokens that count.</summary>
    public string Token => _parts.Options.Tokens[0];

    /// <summary>The tickets created so far, of all accounts, oldest first.</summary>
    public IReadOnlyList<MockTicket> Tickets => _parts.Accounts.Tickets();

    /// <summary>The requests received so far, of all accounts and of none, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Journal => _parts.Accounts.Journal();

    /// <summary>
    /// The WireMock server underneath. Mappings that you add to it stand before the mock's own, unless you give them a priority
    /// above 1,000,000. Its <c>Reset</c> takes the mock's mappings away as well; <see cref="Reset"/> brings them back.
    /// </summary>
    public WireMockServer Server { get; }

    /// <summary>Starts a mock. It accepts requests when this method returns.</summary>
    /// <exception cref="InvalidSpecException">The spec cannot be read, or asks for something that the mock cannot serve.</exception>
    /// <exception cref="IOException">The address or port cannot be listened on.</exception>
    public static KaptureMockServer Start(KaptureMockServerOptions? options = null)
    {
        options ??= new();
        KaptureMockServerOptions.Validate(options);
        return new(options);
    }

    /// <summary>Adds a token that counts, with an account of its own: one for each of the tests that share a server.</summary>
    public MockAccount NewAccount() => _parts.Accounts.AddFresh();

    /// <summary>The account of a token that counts.</summary>
    /// <exception cref="ArgumentException">The token does not count.</exception>
    public MockAccount Account(string token) =>
        _parts.Accounts.Find(token) ?? throw new ArgumentException("The token is not one of those that count.", nameof(token));

    /// <summary>Plans how the next requests with the first token are answered.</summary>
    /// <exception cref="ArgumentException">The specification documents no such answer.</exception>
    public void AnswerNext(NextAnswer answer) => Account(Token).AnswerNext(answer);

    /// <summary>Asserts that a ticket was created which is as described, by any account.</summary>
    /// <param name="expectation">What the ticket is like, for example <c>t => t.Title == "x"</c>.</param>
    /// <param name="times">How many such tickets there must be; at least one when null.</param>
    /// <param name="description">Filled in by the compiler.</param>
    /// <returns>The first such ticket.</returns>
    /// <exception cref="MockExpectationException">There is none, or another number of them. The message lists what was received.</exception>
    public MockTicket ShouldHaveReceived(
        Func<MockTicket, bool> expectation,
        int? times = null,
        [CallerArgumentExpression(nameof(expectation))] string description = ""
    ) => Expectation.Received(Tickets, Journal, expectation, times, description);

    /// <summary>Asserts that no ticket was created which is as described.</summary>
    /// <exception cref="MockExpectationException">There is one.</exception>
    public void ShouldNotHaveReceived(
        Func<MockTicket, bool> expectation,
        [CallerArgumentExpression(nameof(expectation))] string description = ""
    ) => Expectation.NotReceived(Tickets, Journal, expectation, description);

    /// <summary>The journal as HAR 1.2.</summary>
    public string JournalAsHar() => Encoding.UTF8.GetString(Har.Write(Journal, Url));

    /// <summary>Forgets tickets, journal and planned answers of all accounts. Your own mappings stay.</summary>
    public void Reset()
    {
        _parts.Accounts.Clear();
        _parts.Map(Server);
    }

    /// <summary>Stops the mock and closes its connections.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _stopping.Cancel();
            Server.Stop();
            Server.Dispose();
            _stopping.Dispose();
        }
    }

    /// <summary>Stops the mock and closes its connections.</summary>
    public async ValueTask DisposeAsync() => await Task.Run(Dispose).ConfigureAwait(false);

    private static MockContract Read(KaptureMockServerOptions options) =>
        options.SpecFile is { } file ? SpecReader.Read(SpecSource.FromFile(file)) : SpecReader.Bundled;

    private static string ReachableHost(IPAddress address)
    {
        var reachable =
            address.Equals(IPAddress.Any) ? IPAddress.Loopback
            : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : address;
        return reachable.ToString();
    }
}
