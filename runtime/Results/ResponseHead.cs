using System.ComponentModel;
using System.Net.Http.Headers;

namespace KaptureContracts.Runtime;

/// <summary>What a response says before its body, and which operation it answers. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseHead
{
    internal ResponseHead(string operation, HttpResponseMessage response)
    {
        Operation = operation;
        StatusCode = (int)response.StatusCode;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
        ContentEncoding = response.Content.Headers.ContentEncoding.Count == 0
            ? null
            : response.Content.Headers.ContentEncoding.ToString();
        ContentType = response.Content.Headers.ContentType?.ToString();
    }

    /// <summary>The operation's <c>operationId</c>, or its method and path where the contract gives none.</summary>
    public string Operation { get; }

    /// <summary>The HTTP status code.</summary>
    public int StatusCode { get; }

    /// <summary>The response's headers, without those of its content.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers of the response's content.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The value of the <c>Content-Type</c> header, if there is one that can be read.</summary>
    public string? ContentType { get; }

    /// <summary>How the body is still compressed; null when it is not, or no longer.</summary>
    internal string? ContentEncoding { get; }
}
