using Kapture;
using KaptureContracts.MockServer;
using KaptureContracts.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace KaptureContracts.Production.Tests.Safety;

/// <summary>How a call ends that takes too long, or that the caller gives up: as the documentation says.</summary>
public sealed class TimeoutTests
{
    private static readonly NewTicket Ticket = new() { Title = "slow" };

    [Fact]
    public async Task ATimeoutBeforeTheResponseBeginsIsAnExceptionWithATimeoutInIt()
    {
        await using var kapture = KaptureMockServer.Start();
        kapture.AnswerNext(new() { Fault = MockFault.Stall, Duration = TimeSpan.FromMinutes(1) });
        await using var provider = Provider(kapture.Url, kapture.Token, TimeSpan.FromMilliseconds(300));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.False(RequestDelivery.NeverBegan(exception));
    }

    [Fact]
    public async Task ATimeoutWithinTheBodyIsAResultThatKeepsWhatCame()
    {
        await using var host = new LoopbackHost(
            "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 100\n\n{\"status\": \"success\", \"ticket_id\": \"4711\",", isOpenEnded: true);
        await using var provider = Provider(host.Address, "token", TimeSpan.FromSeconds(5));

        var result = await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal("The body did not arrive within the client's timeout.", unexpected.Reason);
        Assert.Equal(ApiOutcome.Succeeded, unexpected.Outcome);
        Assert.Equal("4711", unexpected.TicketId);
    }

    [Fact]
    public async Task CancellingIsTheCallersOwnExceptionAndToldFromATimeout()
    {
        await using var kapture = KaptureMockServer.Start();
        kapture.AnswerNext(new() { Fault = MockFault.Stall, Duration = TimeSpan.FromMinutes(1) });
        await using var provider = Provider(kapture.Url, kapture.Token, TimeSpan.FromSeconds(100));
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var call = provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, cancelling.Token);
        while (kapture.Tickets.Count == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await cancelling.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancelling.Token, exception.CancellationToken);
        Assert.IsNotType<TimeoutException>(exception.InnerException);
    }

    private static ServiceProvider Provider(Uri address, string token, TimeSpan timeout)
    {
        var services = new ServiceCollection();
        services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (address, token))
            .ConfigureHttpClient(http => http.Timeout = timeout);
        return services.BuildServiceProvider();
    }
}
