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
        var exchange =
            Exchange.Current
            ?? throw new InvalidOperationException(
                $"The request to {request.Path} did not come through the mock's own middleware."
            );
        var answer = writer.Write(exchange.Verdict, exchange.Account);
        exchange.Answer = answer;

        // WireMock sends bodies in chunks unless the length is known.
        exchange.Context.Response.ContentLength = answer.Body.Length;
        return new ResponseMessage
        {
            StatusCode = answer.Status,
            Headers = answer.Headers.ToDictionary(
                header => header.Key,
                header => new WireMockList<string>(header.Value),
                StringComparer.OrdinalIgnoreCase
            ),
            BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = answer.Body },
            DateTime = DateTime.UtcNow,
        };
    }
}
