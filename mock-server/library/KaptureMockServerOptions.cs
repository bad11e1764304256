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

    /// <summary>Tells the time that tickets are created at.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal static void Validate(KaptureMockServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problem = options switch
        {
            { Port: < 0 or > IPEndPoint.MaxPort } => $"{nameof(Port)} is {options.Port}; it must be between 0 (any free port) and {IPEndPoint.MaxPort}.",
            { Address: null } => $"{nameof(Address)} is null; it must be an address of this machine.",
            { TimeProvider: null } => $"{nameof(TimeProvider)} is null.",
            { MaxRequestBytes: < 1 } => $"{nameof(MaxRequestBytes)} is {options.MaxRequestBytes}; it must be at least 1.",
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
