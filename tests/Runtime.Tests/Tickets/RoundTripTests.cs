using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kapture;
using KaptureContracts.Runtime.Json;
using KaptureContracts.Runtime.Tests.Json;

namespace KaptureContracts.Runtime.Tests.Tickets;

public sealed class RoundTripTests
{
    [Fact]
    public void TheDocumentedBodyIsWrittenAsItWasReadInTheSameOrder()
    {
        var created = JsonModel.Parse<TicketCreated>(DocumentedBody.Text);

        Assert.Equal(DocumentedBody.Tree.ToJsonString(), Compact(JsonModel.ToJson(created)));
    }

    [Fact]
    public void TheDocumentedBodyIsReadTheSameWhereverThePiecesOfItsTextEnd()
    {
        var bytes = Encoding.UTF8.GetBytes(DocumentedBody.Text);
        foreach (var pieceLength in new[] { 1, 2, 3, 5, 7, 64, 1_000 })
        {
            var created = Pieces.Read<TicketCreated>(bytes, pieceLength);
            Assert.Equal(DocumentedBody.Tree.ToJsonString(), Compact(JsonModel.ToJson(created)));
        }
    }

    [Fact]
    public void BothTicketIdsAreKeptApart()
    {
        var body = DocumentedBody.With(tree => (tree["ticket_id"], tree["Ticket Id"]) = ("1", "2"));

        var created = JsonModel.Parse<TicketCreated>(body);

        Assert.Equal("1", created.TicketId);
        Assert.Equal("2", created.TicketIdAlias);
        Assert.Equal(body, Compact(JsonModel.ToJson(created)));
    }

    [Theory]
    [InlineData(1713516551152)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(9007199254740993)] // A double would lose the 3.
    public void NumbersOf64BitsKeepEveryDigit(long number)
    {
        var created = JsonModel.Parse<TicketCreated>(DocumentedBody.With(tree => tree["ticket"]!["lastConversationTime"] = number));

        Assert.Equal(number, created.Ticket.LastConversationTime);
        Assert.Equal(number, (long?)JsonNode.Parse(JsonModel.ToJson(created))!["ticket"]!["lastConversationTime"]);
    }

    [Fact]
    public void WhatTheSpecDoesNotKnowSurvivesAtEveryLevel()
    {
        const string Unknown = """{"warehouse/3pl":[{"\\":[1.50,-0,12345678901234567890,null,""]}],"issue_type_(cet_routing)":"é"}""";
        var body = DocumentedBody.With(tree =>
        {
            tree["new field"] = JsonNode.Parse(Unknown);
            tree["Additional_details"] = JsonNode.Parse(Unknown);
            tree["ticket"]!["\\"] = JsonNode.Parse(Unknown);
        });

        var created = JsonModel.Parse<TicketCreated>(body);

        Assert.Equal(Compact(Unknown), created.AdditionalProperties["new field"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(JsonModel.ToJson(created))));
        Assert.Contains("12345678901234567890", JsonModel.ToJson(created), StringComparison.Ordinal);
        Assert.Contains("1.50,-0", JsonModel.ToJson(created), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyStringsStayEmptyStrings()
    {
        var created = JsonModel.Parse<TicketCreated>(DocumentedBody.Text);

        Assert.Equal("", created.Ticket.Email);
        Assert.Contains("\"email\":\"\"", JsonModel.ToJson(created), StringComparison.Ordinal);
    }

    [Fact]
    public void AStatusThatTheSpecDoesNotKnowSurvives()
    {
        var body = DocumentedBody.With(tree => tree["ticket"]!["status"] = "Q");

        Assert.Equal(body, Compact(JsonModel.ToJson(JsonModel.Parse<TicketCreated>(body))));
    }

    [Fact]
    public void ADateIsReadInIndiaAndWrittenAsItCame()
    {
        var created = JsonModel.Parse<TicketCreated>(DocumentedBody.Text);

        Assert.Equal(new DateTimeOffset(2024, 4, 19, 14, 19, 11, new TimeSpan(5, 30, 0)), created.DueDate);
        Assert.Equal(new TimeSpan(5, 30, 0), created.DueDate!.Value.Offset);
        Assert.Contains("\"due_date\":\"2024-04-19 14:19:11\"", JsonModel.ToJson(created), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void NoDateIsReadAsNullAndLeftOutWhenWritten(string? text)
    {
        var created = JsonModel.Parse<TicketCreated>(DocumentedBody.With(tree => tree["due_date"] = text));

        Assert.Null(created.DueDate);
        Assert.DoesNotContain("due_date", JsonModel.ToJson(created), StringComparison.Ordinal);
    }

    [Fact]
    public void ATicketWithATitleAloneIsWrittenWithATitleAlone() =>
        Assert.Equal("""{"title":"x"}""", JsonModel.ToJson(new NewTicket { Title = "x" }));

    [Fact]
    public void AMomentInAnotherZoneIsSentAsKaptureWritesIt()
    {
        var ticket = new NewTicket
        {
            Title = "é",
            TicketDetails = "",
            DueDate = new DateTimeOffset(2024, 4, 19, 8, 49, 11, 999, TimeSpan.Zero),
            EmailId = "a@b.example",
        };

        Assert.Equal(
            """{"title":"é","ticket_details":"","due_date":"2024-04-19 14:19:11","email_id":"a@b.example"}""", JsonModel.ToJson(ticket));
    }

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
