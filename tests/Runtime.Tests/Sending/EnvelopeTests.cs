using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Sending;

public sealed class EnvelopeTests
{
    private static readonly Envelope Words = new("status", "success", "failed");
    private static readonly Envelope Numbers = new("code", "0", "1");
    private static readonly Envelope Booleans = new("ok", "true", "false");

    [Theory]
    [InlineData("""{"status":"success"}""", EnvelopeState.Success)]
    [InlineData("""{"status":"failed"}""", EnvelopeState.Failure)]
    [InlineData("""{"a":{"b":[1,{"status":"failed"}]},"status":"success","c":1}""", EnvelopeState.Success)]
    [InlineData("""{"\u0073tatus":"\u0073uccess"}""", EnvelopeState.Success)]
    [InlineData("""{"status":"pending"}""", EnvelopeState.Silent)]
    [InlineData("""{"status":"SUCCESS"}""", EnvelopeState.Silent)]
    [InlineData("""{"Status":"success"}""", EnvelopeState.Silent)]
    [InlineData("""{"status":null}""", EnvelopeState.Silent)]
    [InlineData("""{"status":["success"]}""", EnvelopeState.Silent)]
    [InlineData("""{"status":{"status":"success"}}""", EnvelopeState.Silent)]
    [InlineData("""{"ticket":{"status":"success"}}""", EnvelopeState.Silent)]
    [InlineData("""[{"status":"success"}]""", EnvelopeState.Silent)]
    [InlineData("\"success\"", EnvelopeState.Silent)]
    [InlineData("{}", EnvelopeState.Silent)]
    [InlineData("", EnvelopeState.Silent)]
    public Task OnlyTheRootPropertyTells(string body, EnvelopeState expected) => HasState(Words, body, expected);

    [Theory]
    [InlineData("""{"status":"success","ticket":{"id":1""", EnvelopeState.Success)]
    [InlineData("""{"status":"success","status":""", EnvelopeState.Success)]
    [InlineData("""{"status":"success" x""", EnvelopeState.Success)]
    [InlineData("""{"status":"failed","message":"title is mis""", EnvelopeState.Failure)]
    [InlineData("""{"status":"succ""", EnvelopeState.Silent)]
    [InlineData("""{"status":"success""", EnvelopeState.Silent)]
    [InlineData("""{"status":{"status":"success",""", EnvelopeState.Silent)]
    [InlineData("""{"status":{"a":1},"x":[{"status":"success"}""", EnvelopeState.Silent)]
    [InlineData("""{"ticket":{"status":"success"},""", EnvelopeState.Silent)]
    [InlineData("""{"ticket":{"id":1,"status":"success" """, EnvelopeState.Silent)]
    [InlineData("""{x "status":"success"}""", EnvelopeState.Silent)]
    public Task ABodyThatBreaksOffTellsWhatItHasTold(string body, EnvelopeState expected) => HasState(Words, body, expected);

    [Theory]
    [InlineData("""{"status":"failed","status":"success"}""", EnvelopeState.Success)]
    [InlineData("""{"status":"success","status":"failed"}""", EnvelopeState.Failure)]
    [InlineData("""{"status":"success","status":{}}""", EnvelopeState.Silent)]
    [InlineData("""{"status":"success","status":{},x""", EnvelopeState.Silent)]
    public Task TheLastOfTwoEqualNamesCountsAsItDoesForTheModels(string body, EnvelopeState expected) => HasState(Words, body, expected);

    [Theory]
    [InlineData("""{"\uD83D":1,"status":"success"}""", EnvelopeState.Success)]
    [InlineData("""{"a":"\uD83D","status":"success"}""", EnvelopeState.Success)]
    [InlineData("""{"status":"\uD83D"}""", EnvelopeState.Silent)]
    public Task InvalidUnicodeElsewhereDoesNotHideIt(string body, EnvelopeState expected) => HasState(Words, body, expected);

    [Theory]
    [InlineData("""{"code":0}""", EnvelopeState.Success)]
    [InlineData("""{"code":"0"}""", EnvelopeState.Success)]
    [InlineData("""{"code":1}""", EnvelopeState.Failure)]
    [InlineData("""{"code":10}""", EnvelopeState.Silent)]
    [InlineData("""{"code":1""", EnvelopeState.Silent)] // It may go on: 10.
    public Task ANumberMayTell(string body, EnvelopeState expected) => HasState(Numbers, body, expected);

    [Theory]
    [InlineData("""{"ok":true}""", EnvelopeState.Success)]
    [InlineData("""{"ok":false}""", EnvelopeState.Failure)]
    [InlineData("""{"ok":tru""", EnvelopeState.Silent)]
    public Task ABooleanMayTell(string body, EnvelopeState expected) => HasState(Booleans, body, expected);

    [Theory]
    [InlineData("""{"a":1,"status":"success"}""", EnvelopeState.Success)]
    [InlineData("{ \"a\" : 1 ,\r\n\t\"status\" : \"failed\" }\n", EnvelopeState.Failure)]
    [InlineData("""{"a":"x\"status\":\"success\"}"}""", EnvelopeState.Silent)]
    [InlineData("""{"status":"failed","a":",\"status\":\"success\"}"}""", EnvelopeState.Failure)]
    [InlineData("""{"status":"failed","x\"status":"success"}""", EnvelopeState.Failure)]
    [InlineData("""{"status":"failed","a,status":"success"}""", EnvelopeState.Failure)]
    [InlineData("""{"status":"failed","a":{"status":"success"}}""", EnvelopeState.Failure)]
    [InlineData("""{"status":"failed","a":[{"status":"success"}]}""", EnvelopeState.Failure)]
    [InlineData("""{"status":"failed","status":"\u0073uccess"}""", EnvelopeState.Success)]
    [InlineData("""{"status":"success","status":"fai\\led"}""", EnvelopeState.Silent)]
    [InlineData("""{"status":"success","status":null}""", EnvelopeState.Silent)]
    [InlineData("""{"status":"success","status":true}""", EnvelopeState.Silent)]
    public Task ThePropertyTellsWhereverItStands(string body, EnvelopeState expected) => HasState(Words, body, expected);

    [Fact]
    public async Task APeekAtABodyThatIsCutOffLooksAtAllOfIt()
    {
        var options = new ProbeOptions { MaxResponseBytes = """{"ticket":{"status":"success"}""".Length };
        using var response = await Probe.AskAsync(() => Answer.Json("""{"ticket":{"status":"success"},"status":"failed"}"""), options);

        Assert.Equal(EnvelopeState.Silent, response.PeekEnvelope(Words));
    }

    [Fact]
    public Task WhatLiesBehindDeepNestingIsFound() =>
        HasState(Words, $$"""{"a":{{new string('[', 10_000)}}{{new string(']', 10_000)}},"status":"success"}""", EnvelopeState.Success);

    [Fact]
    public Task DeepNestingAloneTellsNothing() => HasState(Words, new string('[', 100_000), EnvelopeState.Silent);

    [Fact]
    public async Task AByteOrderMarkDoesNotHideIt()
    {
        using var response = await Probe.AskAsync(
            () => Answer.Bytes([0xEF, 0xBB, 0xBF, .. """{"status":"success"}"""u8], "application/json"));

        Assert.Equal(EnvelopeState.Success, response.ReadEnvelope(Words));
    }

    [Theory]
    [InlineData("/a", "x")]
    [InlineData("/b", "12345678901234567890.10")]
    [InlineData("/d e", "y")]
    [InlineData("/f~1g", "z")]
    [InlineData("/h~0i", "w")]
    [InlineData("/j~01", "v")]
    [InlineData("/k/l/m", "deep")]
    [InlineData("/", "empty name")]
    [InlineData("/\u00e9", "accent")]
    [InlineData("/c", null)]
    [InlineData("/n", null)]
    [InlineData("/o", null)]
    [InlineData("/k", null)]
    [InlineData("/k/l", null)]
    [InlineData("/a/b", null)]
    [InlineData("/list/0", null)]
    [InlineData("/missing", null)]
    [InlineData("", null)]
    public async Task TextIsFoundByItsPointer(string jsonPointer, string? expected)
    {
        const string Body =
            """
            {"a":"x","b":12345678901234567890.10,"c":false,"d e":"y","f/g":"z","h~i":"w","j~1":"v","k":{"l":{"m":"deep"}},
            "":"empty name","\u00e9":"accent","n":null,"o":"","list":["first"]}
            """;
        using var response = await Probe.AskAsync(() => Answer.Json(Body));

        Assert.Equal(expected, response.FindText(jsonPointer));
    }

    [Theory]
    [InlineData("""{"ticket_id":"1"}""", "1")]
    [InlineData("""{"ticket_id":1}""", "1")]
    [InlineData("""{"Ticket Id":"2"}""", "2")]
    [InlineData("""{"ticket":{"ticketId":"3"}}""", "3")]
    [InlineData("""{"ticket":{"ticketId":"3"},"Ticket Id":"2","ticket_id":""}""", "2")]
    [InlineData("""{"ticket_id":false,"Ticket Id":null,"ticket":{"ticketId":"3"}}""", "3")]
    [InlineData("""{"ticket_id":{"ticket_id":"9"},"ticket":{"ticketId":"3"}}""", "3")]
    [InlineData("""{"ticket":{"ticketId":"3","folders":["In""", "3")]
    [InlineData("""{"ticket":{"id":5,"ticketId":"3"},"title":"\uD83D"}""", "3")]
    [InlineData("""{"ticket_id":71351655""", null)] // It may go on.
    [InlineData("""{"ticket_id":"71351655""", null)]
    [InlineData("""{"ticket_id":{"ticket_id":"9",""", null)]
    [InlineData("<html>", null)]
    public async Task TheFirstPointerThatLeadsToATextWins(string body, string? expected)
    {
        using var response = await Probe.AskAsync(() => Answer.Json(body));

        Assert.Equal(expected, response.FindText("/ticket_id", "/Ticket Id", "/ticket/ticketId"));
    }

    private static async Task HasState(Envelope envelope, string body, EnvelopeState expected)
    {
        using var response = await Probe.AskAsync(() => Answer.Bytes(Encoding.UTF8.GetBytes(body), "application/json"));

        Assert.Equal(expected, response.ReadEnvelope(envelope));
        if (response.TryReadJson<JsonElement, JsonElementCodec>(out _, out _))
        {
            Assert.Equal(expected, response.PeekEnvelope(envelope));
        }
    }
}
