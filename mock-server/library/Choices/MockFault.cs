namespace KaptureContracts.MockServer;

/// <summary>A way in which a connection can fail. The request has been handled by then: what it created stays created.</summary>
public enum MockFault
{
    /// <summary>The answer arrives whole, but late.</summary>
    Delay,

    /// <summary>The connection is reset (TCP RST) instead of an answer.</summary>
    Reset,

    /// <summary>The connection is closed (TCP FIN) instead of an answer.</summary>
    Close,

    /// <summary>The head and half of the body arrive, then the connection is closed.</summary>
    Truncate,

    /// <summary>Nothing arrives; the connection stays open until the client gives up or the time is over.</summary>
    Stall,

    /// <summary>The answer arrives whole, in small pieces spread over the time.</summary>
    Drip,
}
