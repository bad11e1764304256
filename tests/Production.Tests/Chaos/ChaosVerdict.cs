using Kapture;
using KaptureContracts.Runtime;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>What the caller of one call was told, and whether the server agrees.</summary>
internal sealed record ChaosVerdict(string Title, ChaosKind Kind, AddTicketResult? Result, Exception? Exception)
{
    /// <summary>The typed outcome; null for an exception that the documentation does not name.</summary>
    public string? Outcome => (Result, Exception) switch
    {
        ({ } result, null) => $"{result.GetType().Name} {result.Outcome}",
        (null, HttpRequestException exception) => RequestDelivery.NeverBegan(exception) ? "not sent" : "no response",
        (null, TaskCanceledException { InnerException: TimeoutException }) => "timeout",
        _ => null,
    };

    /// <summary>What the two do not agree on; null when they do.</summary>
    public string? Complaint(int arrived, int created)
    {
        if (Outcome is null)
        {
            return $"{Title}: no typed outcome: {Exception}";
        }

        if (arrived > 1)
        {
            return $"{Title}: was received {arrived} times ({Outcome})";
        }

        var expected = Outcome switch
        {
            "Created Succeeded" or "Unexpected Succeeded" => created == 1,
            "Rejected Failed" or "Unexpected Failed" => created == 0,
            "not sent" => arrived == 0,
            _ => true,
        };
        return expected ? null : $"{Title}: {Outcome}, but {created} tickets were created";
    }

    /// <summary>All that a caller could print.</summary>
    public IEnumerable<string> Texts() => Result switch
    {
        AddTicketResult.Created created => [$"{created}", JsonText(created.Value)],
        AddTicketResult.Rejected rejected => [$"{rejected} {rejected.Reason} {Thrown(rejected)}", $"{rejected.Value.Message}"],
        AddTicketResult.Unexpected unexpected => [$"{unexpected} {unexpected.Reason} {unexpected.Response.Text} {Thrown(unexpected)}", $"{unexpected.Headers} {unexpected.ContentHeaders}"],
        _ => [$"{Exception}"],
    };

    private static string JsonText(TicketCreated ticket) => KaptureContracts.Runtime.Json.JsonModel.ToJson(ticket);

    private static string Thrown(AddTicketResult result)
    {
        var exception = Assert.Throws<ApiException>(result.ValueOrThrow);
        var problem = exception.ToProblem();
        return $"{exception} {problem.Title} {problem.Detail} {string.Join(' ', problem.Extensions)}";
    }
}
