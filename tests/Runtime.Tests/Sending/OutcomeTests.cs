using System.Net;

namespace KaptureContracts.Runtime.Tests.Sending;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(200, EnvelopeState.Success, ApiOutcome.Succeeded)]
    [InlineData(201, EnvelopeState.Success, ApiOutcome.Succeeded)]
    [InlineData(302, EnvelopeState.Success, ApiOutcome.Unknown)]
    [InlineData(400, EnvelopeState.Success, ApiOutcome.Unknown)]
    [InlineData(500, EnvelopeState.Success, ApiOutcome.Unknown)]
    [InlineData(200, EnvelopeState.Failure, ApiOutcome.Failed)]
    [InlineData(302, EnvelopeState.Failure, ApiOutcome.Failed)]
    [InlineData(401, EnvelopeState.Failure, ApiOutcome.Failed)]
    [InlineData(500, EnvelopeState.Failure, ApiOutcome.Failed)]
    [InlineData(200, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(204, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(302, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(400, EnvelopeState.Silent, ApiOutcome.Failed)]
    [InlineData(404, EnvelopeState.Silent, ApiOutcome.Failed)]
    [InlineData(408, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(429, EnvelopeState.Silent, ApiOutcome.Failed)]
    [InlineData(500, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(502, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(503, EnvelopeState.Silent, ApiOutcome.Unknown)]
    [InlineData(504, EnvelopeState.Silent, ApiOutcome.Unknown)]
    public async Task StatusAndEnvelopeTellTogetherWhatBecameOfTheRequest(int status, EnvelopeState envelope, ApiOutcome expected)
    {
        using var response = await Probe.AskAsync(() => Answer.Json("{}", (HttpStatusCode)status));

        Assert.Equal(expected, response.OutcomeOf(envelope));
    }

    [Theory]
    [InlineData(200, ApiOutcome.Succeeded)]
    [InlineData(204, ApiOutcome.Succeeded)]
    [InlineData(299, ApiOutcome.Succeeded)]
    [InlineData(301, ApiOutcome.Unknown)]
    [InlineData(400, ApiOutcome.Failed)]
    [InlineData(408, ApiOutcome.Unknown)]
    [InlineData(409, ApiOutcome.Failed)]
    [InlineData(499, ApiOutcome.Failed)]
    [InlineData(500, ApiOutcome.Unknown)]
    [InlineData(503, ApiOutcome.Unknown)]
    [InlineData(999, ApiOutcome.Unknown)]
    public async Task WithoutAnEnvelopeTheStatusTellsAlone(int status, ApiOutcome expected)
    {
        using var response = await Probe.AskAsync(() => Answer.Json("{}", (HttpStatusCode)status));

        Assert.Equal(expected, response.OutcomeOfStatus());
        Assert.Equal(status is >= 200 and <= 299, response.IsSuccessStatus);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public void TheDefaultOutcomePromisesNothing() => Assert.Equal(ApiOutcome.Unknown, default);
}
