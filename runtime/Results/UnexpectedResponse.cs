namespace KaptureContracts.Runtime;

/// <summary>A response that the contract does not know, or whose body is not what the contract says. Nothing of it is lost.</summary>
public sealed class UnexpectedResponse
{
    internal UnexpectedResponse(string reason, string? jsonPath, string text, bool isTextCut)
    {
        Reason = reason;
        JsonPath = jsonPath;
        Text = text;
        IsTextCut = isTextCut;
    }

    /// <summary>Why the response is unexpected, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>Where in the body, as a JSON path such as <c>$.ticket.id</c>; null where the trouble is not inside the JSON.</summary>
    public string? JsonPath { get; }

    /// <summary>The body as text, at most <see cref="ApiResponse.LongestText"/> characters of it; credentials are masked.</summary>
    public string Text { get; }

    /// <summary>Whether the body goes on after <see cref="Text"/>.</summary>
    public bool IsTextCut { get; }

    /// <summary>The reason alone: the text may hold personal data.</summary>
    public override string ToString() => Reason;
}
