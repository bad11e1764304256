namespace KaptureContracts.MockServer;

/// <summary>
/// How the documented failures arrive. Kapture's page shows their bodies and lists statuses, but never says which status carries
/// which body; a client must survive both.
/// </summary>
public enum FailureMode
{
    /// <summary>With the status that the specification gives them: 401 and 400.</summary>
    Documented,

    /// <summary>With HTTP 200 and <c>"status": "failed"</c> in the body. Undocumented refusals keep their 4xx.</summary>
    Envelope200,
}
