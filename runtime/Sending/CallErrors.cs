using System.Globalization;

namespace KaptureContracts.Runtime;

/// <summary>The words of <c>error.type</c>: few, so that metrics can be grouped by them.</summary>
internal static class CallErrors
{
    public const string Cancelled = "cancelled";

    private const string Timeout = "timeout";

    /// <summary>The status where that tells of the failure; else what the contract makes of the response.</summary>
    public static string? Of(ApiResult result)
    {
        if (result.StatusCode >= 400)
        {
            return result.StatusCode.ToString(CultureInfo.InvariantCulture);
        }

        return result switch
        {
            IUnexpectedResult => "unexpected_response",
            { Outcome: ApiOutcome.Failed } => "envelope_failure",
            _ => null,
        };
    }

    public static string Of(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: var error } => Word(error),
        OperationCanceledException or TimeoutException => Timeout,
        _ => exception.GetType().FullName!,
    };

    /// <summary>The words that .NET's own metrics of HTTP use.</summary>
    private static string Word(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => "http_request_error",
    };
}
