using Kapture;
using KaptureContracts.MockServer;
using KaptureContracts.Runtime;

namespace KaptureContracts.Client.Tests;

/// <summary>Every documented failure, in both ways in which it may arrive.</summary>
public sealed class RefusalTests
{
    public static TheoryData<FailureMode, string?, string?, int, string> Documented { get; } = new()
    {
        { FailureMode.Documented, null, "x", 401, "Invalid Auth Key" },
        { FailureMode.Documented, "wrong", "x", 401, "Invalid Auth Key" },
        { FailureMode.Documented, "test-token", "", 400, "title is missing" },
        { FailureMode.Documented, "test-token", null, 400, "title is missing" },
        { FailureMode.Envelope200, null, "x", 200, "Invalid Auth Key" },
        { FailureMode.Envelope200, "wrong", "x", 200, "Invalid Auth Key" },
        { FailureMode.Envelope200, "test-token", "", 200, "title is missing" },
        { FailureMode.Envelope200, "test-token", null, 200, "title is missing" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task ADocumentedFailureIsARejectionWithItsReason(FailureMode mode, string? token, string? title, int status, string reason)
    {
        await using var mock = KaptureMockServer.Start(new KaptureMockServerOptions { FailureMode = mode });

        var rejected = Assert.IsType<AddTicketResult.Rejected>(await Send(mock.Url, token, title));

        Assert.Equal((status, reason), (rejected.StatusCode, rejected.Reason));
        Assert.Equal(ApiOutcome.Failed, rejected.Outcome);
        Assert.Equal(FailureStatus.Failed, rejected.Value.Status);
    }

    [Fact]
    public async Task CallersWhoPreferExceptionsGetOneWithTheReason()
    {
        await using var mock = KaptureMockServer.Start();
        var result = await Send(mock.Url, "secret-token", "x");

        var exception = Assert.Throws<ApiException>(result.ValueOrThrow);

        Assert.Equal("addTicket failed (HTTP 401): Invalid Auth Key", exception.Message);
        Assert.Same(result, exception.Result);
        Assert.DoesNotContain("secret-token", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongPathIsRejectedAsNotFound()
    {
        await using var mock = KaptureMockServer.Start();

        var rejected = Assert.IsType<AddTicketResult.Rejected>(await Send(new Uri(mock.Url, "/elsewhere"), mock.Token, "x"));

        Assert.Equal(404, rejected.StatusCode);
    }

    [Fact]
    public async Task AnEmptyArrayIsRejected()
    {
        await using var mock = KaptureMockServer.Start();
        using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = mock.Url, Token = mock.Token });

        var result = await client.AddTicketAsync([], TestContext.Current.CancellationToken);

        Assert.Equal(400, Assert.IsType<AddTicketResult.Rejected>(result).StatusCode);
    }

    private static async Task<AddTicketResult> Send(Uri address, string? token, string? title)
    {
        using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = address, Token = token });
        return await client.AddTicketAsync(new() { Title = title! }, TestContext.Current.CancellationToken);
    }
}
