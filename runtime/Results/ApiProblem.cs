namespace KaptureContracts.Runtime;

/// <summary>
/// An <see cref="ApiException"/> in the members of RFC 9457, for the answer of a service of one's own:
/// <c>Results.Problem(problem.Detail, null, problem.Status, problem.Title, problem.Type, problem.Extensions)</c> in ASP.NET Core.
/// </summary>
public sealed class ApiProblem
{
    internal ApiProblem(ApiException exception, int status)
    {
        Status = status;
        Title = exception.Title;
        Detail = exception.Detail;
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["operation"] = exception.Operation,
            ["upstreamStatus"] = exception.StatusCode,
            ["outcome"] = exception.Outcome switch
            {
                ApiOutcome.Succeeded => "succeeded",
                ApiOutcome.Failed => "failed",
                _ => "unknown",
            },
        };
    }

    /// <summary>A URI of the kind of problem. There is none but the status: <c>about:blank</c>.</summary>
    public string Type { get; } = "about:blank";

    /// <summary>What happened, the same for every occurrence: the operation and what became of it.</summary>
    public string Title { get; }

    /// <summary>The status that one's own service answers with, which is not the one of the API behind it.</summary>
    public int Status { get; }

    /// <summary>Why, in the server's words, bounded and on one line; null where it gave none.</summary>
    public string? Detail { get; }

    /// <summary>The operation, the status of the API behind, and whether it did what was asked.</summary>
    public IDictionary<string, object?> Extensions { get; }
}
