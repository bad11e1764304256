using System.Diagnostics;

namespace KaptureContracts.Runtime;

/// <summary>How a call ended.</summary>
/// <param name="StatusCode">The HTTP status; null when no response came.</param>
/// <param name="Case">The case of the contract that the response is.</param>
/// <param name="Outcome">What became of the request.</param>
/// <param name="Error">What went wrong, in a word; null when nothing did.</param>
internal readonly record struct CallEnd(int? StatusCode, string? Case, ApiOutcome Outcome, string? Error)
{
    private const string StatusTag = "http.response.status_code";
    private const string CaseTag = "kapture_contracts.case";
    private const string OutcomeTag = "kapture_contracts.outcome";
    private const string ErrorTag = "error.type";

    public void WriteTo(Activity activity)
    {
        activity.SetTag(OutcomeTag, Word);
        if (StatusCode is { } status)
        {
            activity.SetTag(StatusTag, status);
            activity.SetTag(CaseTag, Case);
        }

        if (Error is not null)
        {
            activity.SetTag(ErrorTag, Error);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    public void AddTo(ref TagList tags)
    {
        tags.Add(OutcomeTag, Word);
        if (StatusCode is { } status)
        {
            tags.Add(StatusTag, status);
            tags.Add(CaseTag, Case);
        }

        if (Error is not null)
        {
            tags.Add(ErrorTag, Error);
        }
    }

    private string Word => Outcome switch
    {
        ApiOutcome.Succeeded => "succeeded",
        ApiOutcome.Failed => "failed",
        _ => "unknown",
    };
}
