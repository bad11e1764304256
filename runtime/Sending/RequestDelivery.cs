namespace KaptureContracts.Runtime;

/// <summary>Whether a request that got no response can have reached the server: what a retry must know.</summary>
public static class RequestDelivery
{
    /// <summary>
    /// Whether it is certain that no byte of the request was sent, because there was no connection: the name could not be resolved, the
    /// connection was refused, or TLS or a proxy's tunnel did not come about. Everything else, a timeout and a reset among it, may have
    /// been received and carried out.
    /// </summary>
    /// <param name="exception">What the call ended with; null for a response, which is proof of the opposite.</param>
    public static bool NeverBegan(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };
}
