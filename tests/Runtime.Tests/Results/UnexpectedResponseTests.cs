using System.Globalization;
using System.Net;
using System.Text;
using KaptureContracts.Runtime.Tests.Sending;

namespace KaptureContracts.Runtime.Tests.Results;

public sealed class UnexpectedResponseTests
{
    private static readonly Envelope Status = new("status", "success", "failed");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5_000_000, true)]
    public async Task TheTextIsBounded(int excess, bool isCut)
    {
        var body = new string('x', ApiResponse.LongestText + excess);
        using var response = await Probe.AskAsync(() => Answer.Json(body));

        var unexpected = response.Unexpected();

        Assert.Equal(isCut, unexpected.IsTextCut);
        Assert.Equal(body[..Math.Min(body.Length, ApiResponse.LongestText)], unexpected.Text);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    public async Task TheTextIsNeverCutWithinACharacter(string character)
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var body = new string('x', shift) + string.Concat(Enumerable.Repeat(character, ApiResponse.LongestText));
            foreach (var token in new[] { null, "secret" })
            {
                using var response = await Probe.AskAsync(() => Answer.Json(body), new ProbeOptions { Token = token });
                var text = response.Unexpected().Text;

                Assert.StartsWith(text, body, StringComparison.Ordinal);
                Assert.InRange(text.Length, ApiResponse.LongestText - 1, ApiResponse.LongestText);
                Assert.False(char.IsHighSurrogate(text[^1]));
            }
        }
    }

    [Fact]
    public async Task ACharacterThatTheLimitOfBytesCutIsReplaced()
    {
        using var response = await Probe.AskAsync(() => Answer.Json("ab€"), new ProbeOptions { MaxResponseBytes = 4 });

        Assert.Equal("ab\uFFFD", response.Unexpected().Text);
    }

    [Fact]
    public async Task AnUndocumentedStatusIsNamed()
    {
        using var response = await Probe.AskAsync(() => Answer.Json("{}", HttpStatusCode.PaymentRequired));

        var unexpected = response.UndocumentedStatus();

        Assert.Equal("The contract does not document HTTP 402 for this operation.", unexpected.Reason);
        Assert.Null(unexpected.JsonPath);
        Assert.Equal("{}", unexpected.Text);
        Assert.False(unexpected.IsTextCut);
    }

    [Theory]
    [InlineData(EnvelopeState.Silent, "neither 'success' nor 'failed'")]
    [InlineData(EnvelopeState.Success, "'success'")]
    [InlineData(EnvelopeState.Failure, "'failed'")]
    public async Task AnEnvelopeThatFitsNoCaseIsNamed(EnvelopeState state, string says)
    {
        using var response = await Probe.AskAsync(() => Answer.Html("<html>", HttpStatusCode.InternalServerError));

        Assert.Equal(
            $"The response is HTTP 500, Content-Type text/html; charset=utf-8, and its 'status' says {says}.",
            response.UnexpectedEnvelope(Status, state).Reason);
    }

    [Fact]
    public async Task AShortfallIsToldBesideTheStatus()
    {
        using var response = await Probe.AskAsync(
            () => Answer.Html(new string('x', 100), HttpStatusCode.BadGateway), new ProbeOptions { MaxResponseBytes = 10 });

        Assert.Equal(
            "The contract does not document HTTP 502 for this operation. The body is longer than MaxResponseBytes allows (10 bytes).",
            response.UndocumentedStatus().Reason);
    }

    [Fact]
    public async Task ItsTextForLogsIsTheReasonAlone()
    {
        using var response = await Probe.AskAsync(() => Answer.Json("""{"email":"somebody@example.com"}"""));

        Assert.Equal("The contract does not document HTTP 200 for this operation.", response.UndocumentedStatus().ToString());
    }

    [Fact]
    public async Task ReasonsAreTheSameInEveryCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA") { NumberFormat = { NegativeSign = "~", NumberGroupSeparator = "_" } };
        try
        {
            using var response = await Probe.AskAsync(
                () => Answer.Bytes(Encoding.UTF8.GetBytes(new string('x', 100)), "text/plain"), new ProbeOptions { MaxResponseBytes = 10 });
            Assert.Equal("The body is longer than MaxResponseBytes allows (10 bytes).", response.Unexpected().Reason);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
