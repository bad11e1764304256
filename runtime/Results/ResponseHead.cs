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
    public string? ContentType => ContentHeaders.ContentType?.ToString();

    /// <summary>Whether the body is of one of some media types or ranges of them. Parameters that they name must be there, others may be.</summary>
    public bool HasMediaType(params ReadOnlySpan<string> mediaTypes)
    {
        if (ContentHeaders.ContentType is not { MediaType: { } actual } contentType)
        {
            return false;
        }

        foreach (var mediaType in mediaTypes)
        {
            if (MediaTypeHeaderValue.TryParse(mediaType, out var wanted)
                && IsOf(actual, wanted.MediaType!) && wanted.Parameters.All(parameter => Has(contentType, parameter)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How the body is still compressed; null when it is not, or no longer.</summary>
    internal string? ContentEncoding => ContentHeaders.ContentEncoding.Count == 0 ? null : ContentHeaders.ContentEncoding.ToString();

    private static bool IsOf(string actual, string wanted) => wanted == "*/*"
        || (wanted.EndsWith("/*", StringComparison.Ordinal)
            ? actual.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase)
            : actual.Equals(wanted, StringComparison.OrdinalIgnoreCase));

    /// <summary>A body's charset tells how it is written, and not what it is.</summary>
    private static bool Has(MediaTypeHeaderValue contentType, NameValueHeaderValue parameter) =>
        parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) || contentType.Parameters.Any(other =>
            other.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
            && string.Equals(other.Value?.Trim('"'), parameter.Value?.Trim('"'), StringComparison.OrdinalIgnoreCase));
}
