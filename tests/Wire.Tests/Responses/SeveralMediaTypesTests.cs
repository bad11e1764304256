using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Responses;

namespace KaptureContracts.Wire.Tests.Responses;

/// <summary>OpenAPI, Response Object: "the key is a media type or media type range and the value describes it".</summary>
public sealed class SeveralMediaTypesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json", """{"name":"a"}""", "Ok a")]
    [InlineData("Application/JSON; charset=utf-8", """{"name":"a"}""", "Ok a")]
    [InlineData("application/vnd.problem.v2+json", """{"title":"t"}""", "Problem t")]
    [InlineData("application/json; charset=utf-8; profile=\"full\"", """[{"name":"a"},{"name":"b"}]""", "Full 2")]
    [InlineData("application/json; profile=other", """{"name":"a"}""", "Ok a")]
    [InlineData("text/csv", "a;b", "Text a;b")]
    [InlineData("text/html; charset=utf-8", "<p>", "Text <p>")]
    [InlineData("application/pdf", "%PDF", "Bytes %PDF")]
    [InlineData("image/png", "PNG", "Bytes PNG")]
    [InlineData("application/hal+json", """{"name":"a"}""", "Ok a")]
    [InlineData("text/plain", "a", "Unexpected")]
    [InlineData("text/csv", "", "Text ")]
    public async Task TheMediaTypeThatArrivesPicksTheCase(string contentType, string body, string expected)
    {
        Assert.Equal($"{expected}, {ApiOutcome.Succeeded}", await AskAsync("200 OK", $"Content-Type: {contentType}", body));
    }

    [Theory]
    [InlineData("404 Not Found", "text/plain", "gone", "NotFoundText gone, Failed")]
    [InlineData("404 Not Found", "application/problem+json", """{"title":"t"}""", "NotFound t, Failed")]
    [InlineData("500 Broken", "application/json", """{"title":"t"}""", "Default t, Unknown")]
    [InlineData("500 Broken", "application/x-dump", "bytes", "DefaultOther bytes, Unknown")]
    public async Task SoItIsWithFailuresAndTheDefault(string status, string contentType, string body, string expected) =>
        Assert.Equal(expected, await AskAsync(status, $"Content-Type: {contentType}", body));

    [Fact]
    public async Task WithoutAMediaTypeTheFirstIsMeant() => Assert.Equal("Ok a, Succeeded", await AskAsync("200 OK", "", """{"name":"a"}"""));

    [Fact]
    public async Task AllMediaTypesAreAskedForUnlessTheCallerChooses()
    {
        await using var server = new WireServer(exchange => exchange.RespondAsync("200 OK", "Content-Type: application/pdf", "%PDF"));
        using var client = new ResponsesClient(new ResponsesClientOptions { BaseAddress = server.Address });

        await using (Assert.IsType<GetFormsResult.OkPdf>(await client.GetFormsAsync(cancellationToken: Token)).Value)
        {
            Assert.Equal(
                "application/json, application/vnd.problem.v2+json, application/json; profile=full, text/csv, text/html, application/pdf, image/*, "
                + "application/problem+json, text/plain, */*",
                server.Request.Header("Accept"));
        }

        await using (Assert.IsType<GetFormsResult.OkPdf>(await client.GetFormsAsync(GetFormsResult.OkPdf.MediaType, Token)).Value)
        {
            Assert.Equal("application/pdf", server.Requests.Last().Header("Accept"));
        }
    }

    [Fact]
    public async Task EachFormHasTheHeadersOfTheResponse()
    {
        var result = await ResponsesServer.AskAsync("200 OK", "X-Checksum: 7\nContent-Type: text/csv", "a", (client, token) => client.GetFormsAsync(cancellationToken: token));

        Assert.Equal("7", Assert.IsType<GetFormsResult.OkCsv>(result).XChecksum);
    }

    [Fact]
    public void AStandInAnswersInEachForm()
    {
        var result = SubstituteResult.Of<GetFormsResult>(System.Net.HttpStatusCode.OK, "a;b", "text/csv");

        Assert.Equal("a;b", Assert.IsType<GetFormsResult.OkCsv>(result).Value);
    }

    /// <summary>The case that answers, read while the connection is there, and the outcome.</summary>
    private static Task<string> AskAsync(string status, string headers, string body) => ResponsesServer.AskAsync(status, headers, body, async (client, token) =>
    {
        var result = await client.GetFormsAsync(cancellationToken: token);
        return $"{await TextAsync(result)}, {result.Outcome}";
    });

    private static Task<string> TextAsync(GetFormsResult result) => result.Match(
        ok: ok => Task.FromResult($"Ok {ok.Value.Name}"),
        okProblemV2Json: ok => Task.FromResult($"Problem {ok.Value.Title}"),
        okJsonProfileFull: ok => Task.FromResult($"Full {ok.Value.Count}"),
        okCsv: ok => Task.FromResult($"Text {ok.Value}"),
        okPdf: ok => ReadAsync("Bytes", ok.Value),
        notFound: none => Task.FromResult($"NotFound {none.Value.Title}"),
        notFoundText: none => Task.FromResult($"NotFoundText {none.Value}"),
        @default: other => Task.FromResult($"Default {other.Value.Title}"),
        defaultOther: other => ReadAsync("DefaultOther", other.Value),
        unexpected: _ => Task.FromResult("Unexpected"));

    private static async Task<string> ReadAsync(string name, Stream body)
    {
        using var reader = new StreamReader(body);
        return $"{name} {await reader.ReadToEndAsync(Token)}";
    }
}
