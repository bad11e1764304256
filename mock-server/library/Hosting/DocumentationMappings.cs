using System.Security.Cryptography;
using System.Text;
using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>One WireMock mapping for each line of the documentation page, and for each of HTTP's own refusals.</summary>
internal static class DocumentationMappings
{
    /// <summary>WireMock tries low numbers first, and a user's mapping has 0 unless told otherwise: users' mappings win.</summary>
    private const int FirstPriority = 1_000_000;

    public static void AddTo(WireMockServer server, AnswerRoutes routes, AnswerWriter writer)
    {
        var callback = new AnswerCallback(writer);
        foreach (var (index, route) in routes.All.Index())
        {
            server
                .Given(RequestFor(route))
                .WithGuid(StableGuid(route))
                .WithTitle(route.Title)
                .AtPriority(FirstPriority + index)
                .RespondWith(Response.Create().WithCallback(callback.Answer));
        }
    }

    private static IRequestBuilder RequestFor(AnswerRoute route)
    {
        var request = Request.Create();
        if (route.Operation is { } operation)
        {
            request = request.WithPath(new ExactMatcher(operation.Path)).UsingMethod(operation.Method);
        }

        return request.Add(new RouteMatcher(route));
    }

    /// <summary>The same id in every run, so that scripts can name a mapping.</summary>
    private static Guid StableGuid(AnswerRoute route) => new(SHA256.HashData(Encoding.UTF8.GetBytes(route.Title)).AsSpan(0, 16));
}
