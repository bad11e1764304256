using System.Net;
using System.Net.Sockets;
using Kapture;
using KaptureContracts.MockServer;
using KaptureContracts.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Shop;

namespace KaptureContracts.Production.Tests.Resilience;

/// <summary>The recipe of the documentation: a POST that may have been received is never repeated, one that was not sent is.</summary>
public sealed class RetryTests
{
    private static readonly NewTicket Ticket = new() { Title = "once" };

    [Theory]
    [InlineData(MockFault.Reset)]
    [InlineData(MockFault.Close)]
    [InlineData(MockFault.Truncate)]
    [InlineData(MockFault.Stall)]
    public async Task APostThatMayHaveBeenReceivedIsNotRepeated(MockFault fault)
    {
        await using var kapture = KaptureMockServer.Start();
        kapture.AnswerNext(new() { Fault = fault, Duration = TimeSpan.FromMinutes(1) });
        await using var provider = Provider(kapture, _ => new SocketsHttpHandler(), TimeSpan.FromSeconds(fault == MockFault.Stall ? 3 : 60));

        var exception = await Record.ExceptionAsync(async () =>
        {
            var result = await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken);
            Assert.IsType<AddTicketResult.Unexpected>(result);
        });

        Assert.True(exception is null or HttpRequestException or TaskCanceledException, exception?.ToString());
        Assert.False(RequestDelivery.NeverBegan(exception));
        Assert.Single(kapture.Journal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task APostThatWasAnsweredIsNotRepeatedAndRetryAfterReachesTheCaller(int status)
    {
        var handler = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("busy") };
            response.Headers.Add("Retry-After", "7");
            return response;
        });
        await using var kapture = KaptureMockServer.Start();
        await using var provider = Provider(kapture, _ => handler);

        var result = await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.Single(handler.Sent);
        Assert.Equal(TimeSpan.FromSeconds(7), result.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task APostThatWasNotSentIsRepeatedUntilThereIsAConnection()
    {
        await using var kapture = KaptureMockServer.Start();
        var connections = 0;
        await using var provider = Provider(kapture, _ => new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                if (++connections < 4)
                {
                    throw new SocketException((int)(connections == 1 ? SocketError.HostNotFound : SocketError.ConnectionRefused));
                }

                return await Tcp.ConnectAsync(context.DnsEndPoint, cancellationToken);
            },
        });

        var result = await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.IsType<AddTicketResult.Created>(result);
        Assert.Equal(4, connections);
        Assert.Single(kapture.Tickets);
    }

    [Fact]
    public async Task WhereNobodyListensItIsTriedAgainAndToldInTheEnd()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var nobody = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        var services = new ServiceCollection();
        services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (nobody, "token")).AddRetryOfWhatWasNotSent();
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken));

        Assert.True(RequestDelivery.NeverBegan(exception));
    }

    [Fact]
    public async Task AGetIsRepeatedWhateverTheTrouble()
    {
        var answers = new Queue<Func<HttpResponseMessage>>(
        [
            () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            () => new HttpResponseMessage(HttpStatusCode.NotFound),
        ]);
        var handler = new StubHandler(_ => answers.Dequeue()());
        var services = new ServiceCollection();
        services.AddShopClient(options => options.ApiKey = "key").AddRetryOfWhatWasNotSent().ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IShopClient>().GetOrderAsync("1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<GetOrderResult.NotFound>(result);
        Assert.Equal(3, handler.Sent.Count);
    }

    private static ServiceProvider Provider(KaptureMockServer kapture, Func<IServiceProvider, HttpMessageHandler> handler, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection();
        services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (kapture.Url, kapture.Token))
            .ConfigureHttpClient(http => http.Timeout = timeout ?? TimeSpan.FromMinutes(1))
            .ConfigurePrimaryHttpMessageHandler(handler)
            .AddRetryOfWhatWasNotSent();
        return services.BuildServiceProvider();
    }
}
