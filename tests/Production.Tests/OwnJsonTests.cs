using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Kapture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Production.Tests;

/// <summary>Models in a program's own JSON, as docs/generator.md has them: bodies of endpoints, and members of other types.</summary>
public sealed class OwnJsonTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, KaptureClientJsonResolver.Default));
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/checked", (NewTicket ticket) => ticket);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    [Fact]
    public async Task AnEndpointReadsAndWritesAModelAsTheContractSays()
    {
        const string json = """{"title":"x","due_date":"2026-03-01 10:00:00","own_field":[1]}""";

        using var response = await Post(json);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(json, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":1}""")]
    [InlineData("""{"title":"x","due_date":"tomorrow"}""")]
    [InlineData("""{"title":"x" """)]
    public async Task AnEndpointRefusesWhatDoesNotFitTheContract(string json)
    {
        using var response = await Post(json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task ACallerSendsAndReadsModelsWithItsOwnOptions()
    {
        using var response = await _http.PostAsJsonAsync("/checked", new NewTicket { Title = "<é>" }, Options(), TestContext.Current.CancellationToken);

        Assert.Equal("<é>", (await response.Content.ReadFromJsonAsync<NewTicket>(Options(), TestContext.Current.CancellationToken))!.Title);
    }

    [Fact]
    public void NamingPoliciesChangeTheProgramsOwnTypesAlone()
    {
        var options = Options();
        options.PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper;

        Assert.Equal("""{"AUTHOR-NAME":"me","TICKET":{"title":"x"}}""", JsonSerializer.Serialize(new Draft("me", new NewTicket { Title = "x" }), options));
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        options.TypeInfoResolverChain.Insert(0, KaptureClientJsonResolver.Default);
        return options;
    }

    private async Task<HttpResponseMessage> Post(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await _http.PostAsync("/checked", content, TestContext.Current.CancellationToken);
    }

    private sealed record Draft(string AuthorName, NewTicket Ticket);
}
