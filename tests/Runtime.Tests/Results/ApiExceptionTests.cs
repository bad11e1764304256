using System.Net;
using System.Text.Json;
using KaptureContracts.Runtime.Tests.Sending;
using KaptureContracts.Runtime.Tests.Tickets;

namespace KaptureContracts.Runtime.Tests.Results;

public sealed class ApiExceptionTests
{
    [Theory]
    [InlineData(401, "failed", "addTicket failed (HTTP 401): Invalid Auth Key")]
    [InlineData(200, "failed", "addTicket failed (HTTP 200): Invalid Auth Key")]
    public async Task ItSaysWhichOperationFailedAndWhy(int status, string word, string message)
    {
        var (result, exception) = await Calls.ProvokeAsync(
            "token", () => Answer.Json($$"""{"message":"Invalid Auth Key","status":"{{word}}"}""", (HttpStatusCode)status));

        Assert.Equal(message, exception.Message);
        Assert.Equal("Invalid Auth Key", exception.Reason);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(ApiOutcome.Failed, exception.Outcome);
        Assert.Same(result, exception.Result);
    }

    [Fact]
    public async Task ItDoesNotCallAFailureWhatMayHaveBeenCarriedOut()
    {
        var (_, unknown) = await Calls.ProvokeAsync("token", () => Answer.Html("<html>", HttpStatusCode.BadGateway));
        var (_, done) = await Calls.ProvokeAsync("token", () => Answer.Json("""{"ticket_id":"1","status":"success"}"""));

        Assert.StartsWith("addTicket may or may not have been carried out (HTTP 502): ", unknown.Message, StringComparison.Ordinal);
        Assert.StartsWith("addTicket was carried out, but its answer cannot be read (HTTP 200): ", done.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task WithoutAReasonItSaysSo(string reason)
    {
        var (_, exception) = await ProvokeAsync(reason);

        Assert.Equal("addTicket failed (HTTP 400): no reason was given", exception.Message);
    }

    [Fact]
    public async Task ItsMessageIsBoundedAndNotCutWithinACharacter()
    {
        var (_, exception) = await ProvokeAsync("x" + string.Concat(Enumerable.Repeat("😀", 100_000)));

        Assert.Equal($"addTicket failed (HTTP 400): x{string.Concat(Enumerable.Repeat("😀", 249))}...", exception.Message);
    }

    [Fact]
    public async Task ItsMessageStaysOnOneLine()
    {
        var (_, exception) = await ProvokeAsync("bad\r\n2024-04-19 ERROR forged\u2028\u001b[31m\0");

        Assert.Equal("addTicket failed (HTTP 400): bad  2024-04-19 ERROR forged  [31m ", exception.Message);
        Assert.Contains('\n', exception.Reason!);
    }

    [Fact]
    public async Task ItShowsNoOtherPartOfTheBody()
    {
        var (_, exception) = await Calls.ProvokeAsync(
            "token", () => Answer.Json("""{"message":"m","status":"failed","email":"somebody@example.com"}"""));

        Assert.DoesNotContain("somebody", exception.ToString(), StringComparison.Ordinal);
    }

    private static Task<(Kapture.AddTicketResult Result, ApiException Exception)> ProvokeAsync(string reason) => Calls.ProvokeAsync(
        "token",
        () => Answer.Json($$"""{"message":"{{JsonEncodedText.Encode(reason)}}","status":"failed"}""", HttpStatusCode.BadRequest));
}
