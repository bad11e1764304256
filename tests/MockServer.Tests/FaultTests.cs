using System.Net.Sockets;
using System.Text;

namespace KaptureContracts.MockServer.Tests;

/// <summary>Each fault as the client's socket sees it.</summary>
public sealed class FaultTests
{
    private const string Ticket = """[{"title":"x"}]""";

    [Fact]
    public async Task AResetIsAReset()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=reset");

        Assert.Equal(SocketError.ConnectionReset, outcome.Error);
        Assert.Empty(outcome.Received);
    }

    [Fact]
    public async Task ACloseIsAnOrderlyEndWithoutAnAnswer()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=close");

        Assert.Null(outcome.Error);
        Assert.Empty(outcome.Received);
    }

    [Fact]
    public async Task ATruncatedAnswerPromisesMoreThanItHolds()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=truncate");

        var response = RawResponse.Parse(outcome.Received);
        var promised = int.Parse(response.Header("Content-Length")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Null(outcome.Error);
        Assert.Equal(200, response.Status);
        Assert.Equal(promised / 2, response.Body.Length);
    }

    [Fact]
    public async Task AStalledConnectionSendsNothingAndEndsWhenItsTimeIsOver()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=stall;ms=300");

        Assert.Empty(outcome.Received);
        Assert.Null(outcome.Error);
        Assert.True(outcome.Took >= TimeSpan.FromMilliseconds(290), $"It took {outcome.Took}.");
    }

    [Fact]
    public async Task ADripArrivesWholeInManyPieces()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=drip;ms=300");

        var response = RawResponse.Parse(outcome.Received);
        Assert.Equal(
            response.Header("Content-Length"),
            response.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.True(outcome.Pieces > 10, $"It came in {outcome.Pieces} pieces.");
    }

    [Fact]
    public async Task ADelayedAnswerArrivesWholeAndLate()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=delay;ms=300");

        Assert.Equal(200, RawResponse.Parse(outcome.Received).Status);
        Assert.True(outcome.Took >= TimeSpan.FromMilliseconds(290), $"It took {outcome.Took}.");
    }

    [Fact]
    public async Task AFaultCanSpoilAChosenAnswer()
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, "code=500, fault=truncate");

        Assert.Equal(500, RawResponse.Parse(outcome.Received).Status);
        Assert.Empty(kapture.Tickets);
    }

    [Theory]
    [InlineData("fault=reset", 0)]
    [InlineData("fault=close", 0)]
    [InlineData("fault=truncate", 200)]
    public async Task TheTicketWasCreatedAllTheSameAndTheJournalKnowsWhatGotThrough(string preference, int status)
    {
        await using var kapture = KaptureMockServer.Start();

        var outcome = await FaultyExchange.RunAsync(kapture, preference);

        var entry = Assert.Single(kapture.Journal);
        Assert.Equal("x", Assert.Single(kapture.Tickets).Title);
        Assert.Equal(status, entry.Status);
        Assert.Equal(preference, $"fault={entry.Fault.ToString()!.ToLowerInvariant()}");
        Assert.Equal(status == 0 ? string.Empty : RawResponse.Parse(outcome.Received).Text, entry.Response.Text);
    }

    [Fact]
    public async Task AStalledConnectionDoesNotHoldTheServerWhenItStops()
    {
        var kapture = KaptureMockServer.Start();
        var stalled = FaultyExchange.RunAsync(kapture, "fault=stall;ms=300000");
        while (kapture.Journal.Count == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await kapture.DisposeAsync();

        Assert.Empty((await stalled).Received);
    }

    [Fact]
    public async Task FiftyClientsInParallelSeeOnlyTheirOwnFaults()
    {
        await using var kapture = KaptureMockServer.Start();
        string[] faults = ["reset", "close", "truncate", "drip", "none"];
        var clients = Enumerable
            .Range(0, 50)
            .Select(i => (Account: kapture.NewAccount(), Fault: faults[i % faults.Length]))
            .ToArray();
        foreach (var (account, fault) in clients.Where(client => client.Fault != "none"))
        {
            account.AnswerNext(
                new()
                {
                    Fault = Enum.Parse<MockFault>(fault, ignoreCase: true),
                    Duration = TimeSpan.FromMilliseconds(50),
                    Times = 3,
                }
            );
        }

        var seen = await Task.WhenAll(
            clients.Select(async client =>
            {
                var outcomes = new List<string>();
                for (var i = 0; i < 4; i++)
                {
                    outcomes.Add(
                        (await FaultyExchange.RunAsync(kapture.Url, client.Account.Token, preference: null, Ticket)).Name
                    );
                }

                return (
                    client.Fault,
                    Outcomes: string.Join(' ', outcomes),
                    client.Account.Tickets.Count,
                    Journal: client.Account.Journal.Count
                );
            })
        );

        Assert.All(
            seen,
            client =>
            {
                var expected = client.Fault is "none" or "drip" ? "whole" : client.Fault;
                Assert.Equal($"{expected} {expected} {expected} whole", client.Outcomes);
                Assert.Equal((4, 4), (client.Count, client.Journal));
            }
        );
    }

    [Fact]
    public async Task FaultsWorkOnTheAnswersOfUsersMappings()
    {
        await using var kapture = KaptureMockServer.Start();
        kapture
            .Server.Given(WireMock.RequestBuilders.Request.Create().UsingPost())
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(202).WithBody("1234567890"));

        var outcome = await FaultyExchange.RunAsync(kapture, "fault=truncate");

        var response = RawResponse.Parse(outcome.Received);
        Assert.Equal((202, "12345"), (response.Status, Encoding.UTF8.GetString(response.Body)));
    }
}
