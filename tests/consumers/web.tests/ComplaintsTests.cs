using System.Net;
using Kapture;
using KaptureContracts.MockServer;
using Web;
using Xunit;

namespace WebTests;

public sealed class ComplaintsTests
{
    [Fact]
    public async Task AComplaintBecomesATicket()
    {
        await using var kapture = KaptureMockServer.Start();
        await using var app = await StartAsync(kapture, kapture.Token);
        using var http = new HttpClient();

        var answer = await http.PostAsync($"{app.Urls.Single()}/complaints/Broken%20zip", null, TestContext.Current.CancellationToken);

        Assert.Equal("Created Broken zip", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        kapture.ShouldHaveReceived(ticket => ticket.Title == "Broken zip");
    }

    [Fact]
    public async Task ARefusalIsAProblem()
    {
        await using var kapture = KaptureMockServer.Start();
        await using var app = await StartAsync(kapture, "wrong-token");
        using var http = new HttpClient();

        var answer = await http.PostAsync($"{app.Urls.Single()}/complaints/x", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Contains("Invalid Auth Key", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(kapture.Tickets);
    }

    [Fact]
    public void TheTypesAreTheApplications() => Assert.Same(typeof(Complaints).Assembly, typeof(NewTicket).Assembly);

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> StartAsync(KaptureMockServer kapture, string token)
    {
        var app = Complaints.Build("--urls=http://127.0.0.1:0", $"--Kapture:BaseAddress={kapture.Url}", $"--Kapture:Token={token}");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
