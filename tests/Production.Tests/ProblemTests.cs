using System.Net;
using Kapture;
using KaptureContracts.Runtime;

namespace KaptureContracts.Production.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void AnExceptionIsAProblemWithoutTheBodyBehindIt()
    {
        var result = SubstituteResult.Of<AddTicketResult>(HttpStatusCode.OK, "{\"message\": \"title\\nis missing\", \"status\": \"failed\", \"phone\": \"+91\"}");
        var exception = Assert.Throws<ApiException>(result.ValueOrThrow);

        var problem = exception.ToProblem();

        Assert.Equal(("about:blank", "AddTicketResult failed", 502, "title is missing"), (problem.Type, problem.Title, problem.Status, problem.Detail));
        Assert.Equal(
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["operation"] = "AddTicketResult", ["upstreamStatus"] = 200, ["outcome"] = "failed" },
            problem.Extensions);
    }

    [Theory]
    [InlineData(400, """{"message": "", "status": "failed"}""", "failed", null)]
    [InlineData(200, """{"status": "success"}""", "was carried out, but its answer cannot be read", "The body is not what the contract says")]
    [InlineData(502, "<html>", "may or may not have been carried out", "The response is HTTP 502")]
    public void TheTitleSaysWhatBecameOfTheRequest(int status, string body, string fate, string? detail)
    {
        var exception = Assert.Throws<ApiException>(SubstituteResult.Of<AddTicketResult>((HttpStatusCode)status, body).ValueOrThrow);

        var problem = exception.ToProblem(503);

        Assert.Equal($"AddTicketResult {fate}", problem.Title);
        Assert.Equal(503, problem.Status);
        Assert.StartsWith(detail ?? "", problem.Detail ?? "", StringComparison.Ordinal);
        Assert.Equal(detail is null, problem.Detail is null);
    }
}
