using Microsoft.Extensions.Logging;

namespace KaptureContracts.Runtime;

/// <summary>The lines about calls. No credential, no body, no value of a parameter, no word that the server chose.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Information, "{Operation} at {Host}:{Port} answered HTTP {Status}, {Case} ({Outcome}), after {Milliseconds} ms")]
    public static partial void Answered(
        ILogger logger, string operation, string host, int port, string status, string @case, ApiOutcome outcome, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} at {Host}:{Port} answered HTTP {Status}, {Case} ({Outcome}), after {Milliseconds} ms")]
    public static partial void Refused(
        ILogger logger, string operation, string host, int port, string status, string @case, ApiOutcome outcome, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} at {Host}:{Port} got no response ({Error}) after {Milliseconds} ms; it may have been received unless there was no connection")]
    public static partial void NoResponse(ILogger logger, string operation, string host, int port, string? error, double milliseconds);
}
