namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>Other methods and paths work as well.</summary>
internal static class RoutingMutants
{
    private static readonly string[] OtherMethods = ["GET", "PUT", "PATCH", "DELETE"];

    public static IEnumerable<Mutant> All =>
    [
        .. OtherMethods.Select(method => new Mutant($"{method} creates a ticket", "other-methods-refused")
        {
            Request = request =>
            {
                if (request.Method == method)
                {
                    request.MakeValid();
                }
            },
        }),
        new("a longer path creates a ticket", "unknown-path-refused")
        {
            Request = request => request.Path = "/add-ticket-from-other-source.html/v.2.0",
        },
        new("the path has moved", "positive-data-accepted")
        {
            Request = request => request.Path = "/add-ticket-from-other-source.html/v.3.0",
        },
        new("the answer redirects to a login page", "status-documented")
        {
            Instead = request => request.Authorization is null ? new() { Status = 302, ContentType = "text/html", Text = "", Headers = { ["Location"] = "/login.html" } } : null,
        },
        new("a login page comes with 200", "authorisation-enforced")
        {
            Instead = request => request.Authorization is null ? new() { Status = 200, ContentType = "text/html", Text = "<html>Sign in</html>" } : null,
        },
    ];
}
