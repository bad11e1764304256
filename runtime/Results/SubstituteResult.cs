using System.Net;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>
/// Results for classes that stand in for a client in tests: each is made of a response, as the client makes it, so that a stand-in cannot
/// answer what no server could.
/// </summary>
public static class SubstituteResult
{
    private const string Json = "application/json";

    /// <summary>The result of a call that a server answers so.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">The body; JSON as a rule.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="headers">Further headers of the response.</param>
    /// <exception cref="FormatException">The media type or a header is none.</exception>
    public static TResult Of<TResult>(
        HttpStatusCode statusCode, string body, string contentType = Json, params ReadOnlySpan<(string Name, string Value)> headers)
        where TResult : ApiResult, IApiResult<TResult>
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = JsonUnicode.GetBytes(body);
        var message = new HttpResponseMessage(statusCode) { Content = new ByteArrayContent(bytes) };
        message.Content.Headers.Add("Content-Type", contentType);
        foreach (var (name, value) in headers)
        {
            message.Headers.Add(name, value);
        }

        var stream = new ResponseStream(new MemoryStream(bytes), message);
        using var response = new ApiResponse(new ResponseHead(typeof(TResult).Name, message), ResponseBody.Of(bytes), stream);
        return TResult.Read(response);
    }
}
