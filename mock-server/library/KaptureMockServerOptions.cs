using System.Net;

namespace KaptureContracts.MockServer;

/// <summary>How a <see cref="KaptureMockServer"/> is to run. The defaults suit a test.</summary>
public sealed class KaptureMockServerOptions
{
    /// <summary>The token that counts when none is configured.</summary>
    public const string DefaultToken = "test-token";

    /// <summary>The port to listen on; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The address to listen on; the loopback address by default.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The tokens that count, without the <c>Basic </c> that stands before them in the header.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [DefaultToken];

    /// <summary>How the documented failures arrive.</summary>
    public FailureMode FailureMode { get; init; }

    /// <summary>An OpenAPI 3 document, YAML or JSON, to build the mock from; null means the bundled contract.</summary>
    public string? SpecFile { get; init; }

    /// <summary>The largest body that is read; a larger one is answered with 413.</summary>
    public int MaxRequestBytes { get; init; } = 1024 * 1024;

    /// <summary>How many tickets are remembered for each token; the oldest are forgotten first.</summary>
    public int MaxTickets { get; init; } = 1000;

    /// <summary>How many requests the journal remembers for each token; the oldest are forgotten first.</summary>
    public int MaxJournalEntries { get; init; } = 1000;

    /// <summary>How many characters of a body the journal keeps.</summary>
    public int MaxJournalBodyLength { get; init; } = 16 * 1024;

    /// <summary>How many bytes of tickets, and how many of journal, are remembered for each token.</summary>
    public long MaxRecordedBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>How long a client may take to send the head of a request.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection may stay open without a request.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Turns WireMock's own interface under <c>/__admin</c> on, for whoever has these credentials; null leaves it off.</summary>
    public AdminCredentials? Admin { get; init; }

    /// <summary>
    /// Called for every request when its answer is ready and before it is sent, on the thread that serves it: it must be quick and
    /// must not throw.
    /// </summary>
    public Action<JournalEntry>? Answered { get; init; }

    /// <summary>Tells the time that tickets are created at.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal static void Validate(KaptureMockServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problem = options switch
        {
            { Port: < 0 or > IPEndPoint.MaxPort } =>
                $"{nameof(Port)} is {options.Port}; it must be between 0 (any free port) and {IPEndPoint.MaxPort}.",
            { Address: null } => $"{nameof(Address)} is null; it must be an address of this machine.",
            { TimeProvider: null } => $"{nameof(TimeProvider)} is null.",
            { MaxRequestBytes: < 1 } => $"{nameof(MaxRequestBytes)} is {options.MaxRequestBytes}; it must be at least 1.",
            { MaxTickets: < 1 } or { MaxJournalEntries: < 1 } or { MaxJournalBodyLength: < 0 } or { MaxRecordedBytes: < 1 } =>
                $"{nameof(MaxTickets)}, {nameof(MaxJournalEntries)} and {nameof(MaxRecordedBytes)} must be at least 1, {nameof(MaxJournalBodyLength)} at least 0.",
            { HeaderTimeout.Ticks: <= 0 } or { IdleTimeout.Ticks: <= 0 } =>
                $"{nameof(HeaderTimeout)} and {nameof(IdleTimeout)} must be positive.",
            { Admin: { UserName: "" } or { Password: "" } } => $"{nameof(Admin)} needs a user name and a password.",
            { Tokens: null or { Count: 0 } } => $"{nameof(Tokens)} is empty; the mock needs at least one token that counts.",
            _ when options.Tokens.Any(string.IsNullOrWhiteSpace) => $"{nameof(Tokens)} holds a blank token.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }
}
