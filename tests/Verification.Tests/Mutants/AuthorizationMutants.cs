namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The server does not look at the token, or not closely.</summary>
internal static class AuthorizationMutants
{
    private const string Good = "Basic test-token";

    public static IEnumerable<Mutant> All =>
    [
        Accepts("anyone is authorised", _ => true),
        Accepts("a request without the header is authorised", header => header is null),
        Accepts("any token is authorised", header => header?.StartsWith("Basic ", StringComparison.Ordinal) == true),
        Accepts("any header is authorised", header => header is not null),
        Accepts("the prefix alone is authorised", header => header == "Basic"),
        Accepts("the token is authorised without its prefix", header => header == "test-token"),
        new("nobody is authorised", "positive-data-accepted") { Request = request => request.Authorization = "Basic nobody" },
        new("the token wears off after 100 requests", "positive-data-accepted") { Request = request => request.Authorization = request.Number > 100 ? "Basic nobody" : request.Authorization },
    ];

    private static Mutant Accepts(string name, Predicate<string?> when) => new(name, "authorisation-enforced")
    {
        Request = request => request.Authorization = when(request.Authorization) ? Good : request.Authorization,
    };
}
