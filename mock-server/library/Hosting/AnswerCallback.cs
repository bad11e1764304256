using KaptureContracts.MockServer.Answers;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Answers a request as its verdict says, byte for byte.</summary>
internal sealed class AnswerCallback(AnswerWriter writer)
{
    public IResponseMessage Answer(IRequestMessage request)
    {
        var exchange = Exchange.Current ?? throw new InvalidOperationException($"The request to {request.Path} did not come through the mock's own middleware.");
        var answer = writer.Write(exchange.Verdict);
        exchange.Answer = answer;

        // WireMock sends bodies in chunks unless the length is known.
        exchange.Context.Response.ContentLength = answer.Body.Length;
        return Message(answer);
    }

    private static ResponseMessage Message(Answer answer)
    {
        var headers = new Dictionary<string, WireMockList<string>>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = answer.MediaType };
        if (answer.Allow is { } allow)
        {
            headers["Allow"] = allow;
        }

        return new()
        {
            StatusCode = answer.Status,
            Headers = headers,
            BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = answer.Body },
            DateTime = DateTime.UtcNow,
        };
    }
}
