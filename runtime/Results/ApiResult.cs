using System.ComponentModel;
using System.Globalization;
using System.Net.Http.Headers;

namespace KaptureContracts.Runtime;

/// <summary>
/// What an operation answered. Each operation has its own closed set of cases below this class: one for each documented response,
/// and <c>Unexpected</c> for whatever the contract does not know.
/// </summary>
public abstract class ApiResult
{
    /// <summary>A result. Meant for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiResult(ApiResponse response, ApiOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(response);
        Head = response.Head;
        Outcome = outcome;
    }

    /// <summary>Whether the server did what was asked, as far as the response tells.</summary>
    public ApiOutcome Outcome { get; }

    /// <summary>The HTTP status code. It does not decide about success where the contract has an envelope.</summary>
    public int StatusCode => Head.StatusCode;

    /// <summary>The response's headers, without those of its content.</summary>
    public HttpResponseHeaders Headers => Head.Headers;

    /// <summary>The headers of the response's content, such as <c>Content-Type</c> and <c>Content-Disposition</c>.</summary>
    public HttpContentHeaders ContentHeaders => Head.ContentHeaders;

    internal ResponseHead Head { get; }

    /// <summary>The exception for a caller who asked for a value that is not there. Meant for generated code.</summary>
    /// <param name="reason">Why, in the server's words where it gave any. A response that the contract does not know tells it itself.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiException ToException(string? reason = null) => new(this, reason ?? (this as IUnexpectedResult)?.Response.Reason);

    /// <summary>The operation, the case and the status: no part of the body, which may hold personal data.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Head.Operation}: {GetType().Name} (HTTP {StatusCode})");
}
