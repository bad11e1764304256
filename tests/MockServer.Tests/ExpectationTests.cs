namespace KaptureContracts.MockServer.Tests;

public sealed class ExpectationTests
{
    [Fact]
    public async Task AReceivedTicketIsHandedOut()
    {
        await using var kapture = KaptureMockServer.Start();
        await RawHttp.PostTicketAsync(
            kapture,
            """[{"title":"x","ticket_details":"d","due_date":"2030-01-02","email_id":"e","warehouse/3pl":[1]}]"""
        );

        var ticket = kapture.ShouldHaveReceived(t => t.Title == "x", times: 1);

        Assert.Equal(("d", "2030-01-02", "e"), (ticket.Details, ticket.DueDate, ticket.EmailId));
        Assert.Equal("[1]", ticket["warehouse/3pl"]?.GetRawText());
        Assert.Null(ticket["nothing"]);
        kapture.ShouldNotHaveReceived(t => t.Title == "y");
    }

    [Fact]
    public async Task AMissingTicketIsReportedWithWhatWasReceivedInstead()
    {
        await using var kapture = KaptureMockServer.Start();
        await RawHttp.PostTicketAsync(kapture, """[{"title":"y"}]""");
        await RawHttp.PostTicketAsync(kapture, """[{"tittle":"x"}]""");

        var failure = Assert.Throws<MockExpectationException>(() => kapture.ShouldHaveReceived(t => t.Title == "x"));

        Assert.Equal(
            $$"""
            Expected a ticket with t => t.Title == "x", but none of the 1 created was one.
            Created:
              {{kapture.Tickets[0].TicketId}} {"title":"y"}
            Not created:
              POST {{RawHttp.Path}} 400 titleIsMissing: title is missing (`tittle` is not a known field; did you mean `title`?)
            """,
            failure.Message,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task AWrongNumberAndAnUnwantedTicketAreReported()
    {
        await using var kapture = KaptureMockServer.Start();
        await RawHttp.PostTicketAsync(kapture, """[{"title":"x"},{"title":"x"}]""");

        var tooMany = Assert.Throws<MockExpectationException>(() => kapture.ShouldHaveReceived(t => t.Title == "x", times: 1));
        var unwanted = Assert.Throws<MockExpectationException>(() => kapture.ShouldNotHaveReceived(t => t.Title == "x"));

        Assert.StartsWith(
            "Expected exactly 1 ticket(s) with t => t.Title == \"x\", but 2 of the 2 created were.",
            tooMany.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Expected no ticket with t => t.Title == \"x\", but 2 of the 2 created were.",
            unwanted.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AccountsDoNotSeeEachOther()
    {
        await using var kapture = KaptureMockServer.Start();
        var (mine, yours) = (kapture.NewAccount(), kapture.NewAccount());
        mine.AnswerNext(new() { Code = 500 });

        await RawHttp.PostAsync(
            kapture.Url,
            """[{"title":"x"}]""",
            $"Authorization: Basic {yours.Token}",
            "Content-Type: application/json"
        );

        yours.ShouldHaveReceived(t => t.Title == "x");
        mine.ShouldNotHaveReceived(t => t.Title == "x");
        Assert.Empty(mine.Journal);
        Assert.False(mine.Token == yours.Token);
        Assert.DoesNotContain(mine.Token, mine.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResetForgetsEverythingAndBringsTheMappingsBack()
    {
        await using var kapture = KaptureMockServer.Start();
        await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""");
        kapture.AnswerNext(new() { Code = 500 });
        kapture.Server.Reset();

        kapture.Reset();

        Assert.Empty(kapture.Tickets);
        Assert.Empty(kapture.Journal);
        Assert.Equal(200, (await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""")).Status);
    }

    [Fact]
    public async Task AnAnswerThatTheSpecDoesNotKnowCannotBePlanned()
    {
        await using var kapture = KaptureMockServer.Start();

        var problem = Assert.Throws<ArgumentException>(() => kapture.AnswerNext(new() { Code = 418 }));

        Assert.StartsWith("There is no such answer: code 418 is not documented", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UsersMappingsStandBeforeTheMocksAndSeeTheBody()
    {
        await using var kapture = KaptureMockServer.Start();
        kapture
            .Server.Given(
                WireMock
                    .RequestBuilders.Request.Create()
                    .UsingPost()
                    .WithBody(new WireMock.Matchers.JsonPartialMatcher("""[{"title":"mine"}]"""))
            )
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(503));

        Assert.Equal(503, (await RawHttp.PostTicketAsync(kapture, """[{"title":"mine"}]""")).Status);
        Assert.Equal(200, (await RawHttp.PostTicketAsync(kapture, """[{"title":"other"}]""")).Status);
    }

    [Fact]
    public void NoPublicTypeStandsInANamespaceOfKaptures()
    {
        var exported = typeof(KaptureMockServer).Assembly.GetExportedTypes();

        Assert.All(exported, type => Assert.Equal("KaptureContracts.MockServer", type.Namespace));
    }
}
