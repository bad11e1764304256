using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Kapture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop;

namespace KaptureContracts.Production.Tests.Telemetry;

/// <summary>What a call tells, and to whom. Each test has a sub-domain of its own, by which it knows its calls.</summary>
public sealed class TelemetryTests
{
    private const string Success = """{"status": "success", "ticket_id": "1"}""";
    private const string Failure = """{"message": "token s3cret of +91 98", "status": "failed"}""";

    [Theory]
    [InlineData(200, Failure, "Rejected", "failed", "envelope_failure", LogLevel.Warning)]
    [InlineData(400, Failure, "Rejected", "failed", "400", LogLevel.Warning)]
    [InlineData(500, "<html>s3cret</html>", "Unexpected", "unknown", "500", LogLevel.Warning)]
    [InlineData(200, Success, "Unexpected", "succeeded", "unexpected_response", LogLevel.Warning)]
    [InlineData(302, "", "Unexpected", "unknown", "unexpected_response", LogLevel.Warning)]
    public async Task AResponseTellsItsStatusItsCaseAndTheOutcome(
        int status, string body, string expectedCase, string outcome, string error, LogLevel level)
    {
        var heard = await CallAsync($"answer-{status}-{outcome}", _ => Response(status, body));

        Dictionary<string, object?> expected = new(StringComparer.Ordinal)
        {
            ["http.request.method"] = "POST",
            ["server.address"] = heard.Host,
            ["server.port"] = 443,
            ["url.template"] = "/add-ticket-from-other-source.html/v.2.0",
            ["kapture_contracts.operation"] = "addTicket",
            ["kapture_contracts.outcome"] = outcome,
            ["http.response.status_code"] = status,
            ["kapture_contracts.case"] = expectedCase,
            ["error.type"] = error,
        };
        Assert.Equal(expected, heard.Activity.TagObjects.ToDictionary(StringComparer.Ordinal));
        Assert.Equal("POST /add-ticket-from-other-source.html/v.2.0", heard.Activity.DisplayName);
        Assert.Equal((ActivityKind.Client, ActivityStatusCode.Error), (heard.Activity.Kind, heard.Activity.Status));
        Assert.Equal(expected, heard.Measurement.Tags);
        Assert.Equal("kapture_contracts.call.duration", heard.Measurement.Instrument);
        Assert.Equal(level, heard.Line.Level);
        Assert.Matches($@"^addTicket at {heard.Host}:443 answered HTTP {status}, {expectedCase} \(\w+\), after [0-9.]+ ms$", heard.Line.Message);
        Assert.DoesNotContain("s3cret", $"{heard.Line}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASuccessIsNoError()
    {
        var body = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "spec", "examples", "ticket-created.json"), TestContext.Current.CancellationToken);

        var heard = await CallAsync("success", _ => Response(200, body));

        Assert.Equal("Created", heard.Activity.GetTagItem("kapture_contracts.case"));
        Assert.Null(heard.Activity.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Unset, heard.Activity.Status);
        Assert.DoesNotContain("error.type", heard.Measurement.Tags.Keys);
        Assert.Equal((LogLevel.Information, 1), (heard.Line.Level, heard.Line.Id));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "connection_error")]
    [InlineData(HttpRequestError.NameResolutionError, "name_resolution_error")]
    [InlineData(HttpRequestError.ResponseEnded, "response_ended")]
    [InlineData(null, "timeout")]
    public async Task ACallWithoutAResponseTellsWhy(HttpRequestError? error, string expected)
    {
        var heard = await CallAsync(
            $"none-{expected.Replace('_', '-')}", _ => throw (error is { } kind ? new HttpRequestException(kind, "s3cret") : new TaskCanceledException("s3cret")));

        Assert.Equal(expected, heard.Activity.GetTagItem("error.type"));
        Assert.Equal("unknown", heard.Measurement.Tags["kapture_contracts.outcome"]);
        Assert.DoesNotContain("http.response.status_code", heard.Measurement.Tags.Keys);
        Assert.StartsWith($"addTicket at {heard.Host}:443 got no response ({expected}) after ", heard.Line.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", $"{heard.Line}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValuesOfParametersAndKeysInTheQueryShowNowhere()
    {
        using var listening = new Listening(_ => true);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(listening));
        services.AddShopClient(options => (options.Account, options.QueryKey) = ("parameters", "s3cret-key"))
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(_ => Response(404, "")));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IShopClient>()
            .GetOrderAsync("s3cret-order", note: "s3cret-note", xTrace: "s3cret-trace", session: "s3cret-session", cancellationToken: TestContext.Current.CancellationToken);

        var own = listening.Texts().Where(text => text.Contains("parameters.shop.example", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(own);
        Assert.DoesNotContain(listening.Texts(), text => text.Contains("s3cret-", StringComparison.Ordinal));
        Assert.Contains(listening.Activities, activity => Equals(activity.GetTagItem("url.template"), "/orders/{order}"));
    }

    /// <summary>The activity, the measurement and the line of one call.</summary>
    private static async Task<Heard> CallAsync(string subdomain, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        using var listening = new Listening(name => name == "KaptureContracts");
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(listening));
        services.AddKaptureClient(options => (options.Subdomain, options.Token) = (subdomain, "s3cret"))
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(answer));
        await using var provider = services.BuildServiceProvider();

        var call = provider.GetRequiredService<IKaptureClient>().AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);
        await Task.WhenAny(call);

        var host = $"{subdomain}.kapturecrm.com";
        return new Heard(
            host,
            Assert.Single(listening.Activities, activity => Equals(activity.GetTagItem("server.address"), host)),
            Assert.Single(listening.Measurements, measurement => Equals(measurement.Tags["server.address"], host)),
            Assert.Single(listening.Lines, line => line.Category == "KaptureContracts.Client"));
    }

    private static HttpResponseMessage Response(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };

    private sealed record Heard(string Host, Activity Activity, Measurement Measurement, LogLine Line);
}
