using Microsoft.Extensions.Logging;

namespace KaptureContracts.Runtime;

/// <summary>What every generated client's options have in common.</summary>
public abstract class ApiClientOptions
{
    private const int DefaultMaxResponseBytes = 16 * 1024 * 1024;

    /// <summary>
    /// Where the API is, instead of the contract's server: absolute, https (or http to the loopback address), without query or
    /// fragment. The paths of operations are put after its path.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The longest response body that is read, in bytes; a longer one is an <c>Unexpected</c> result. 16 MB by default.</summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>
    /// Where a line about each call goes: operation, host, status and outcome, without credentials, bodies and values of parameters.
    /// Dependency injection sets it; null writes none.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
