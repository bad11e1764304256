namespace KaptureContracts.Verification.Tests.Conforming;

/// <summary>Where the contract leaves room: what an independent server may do in its own way.</summary>
public sealed record ServerStyle
{
    /// <summary>What the style is called.</summary>
    public required string Name { get; init; }

    /// <summary>The documented failures come with 200.</summary>
    public bool FailsInside200 { get; init; }

    /// <summary>Members stand in another order, in indented JSON, beside members that the contract does not know.</summary>
    public bool WritesDifferently { get; init; }

    /// <summary>Messages of failures that are not documented.</summary>
    public string Message { get; init; } = "Bad request";

    /// <summary>A body that is one object: 200, or refused with this status.</summary>
    public int SingleObject { get; init; } = 400;

    /// <summary>An array of several tickets: 200, or refused with this status.</summary>
    public int SeveralTickets { get; init; } = 200;

    /// <summary>An array of none: 200, or refused with this status.</summary>
    public int NoTickets { get; init; } = 400;

    /// <summary>The content type matters.</summary>
    public bool ChecksContentType { get; init; }

    /// <summary>Dates, addresses, blanks, control characters and lengths matter, of which nothing is documented.</summary>
    public bool IsStrict { get; init; }

    /// <summary>JSON with comments, trailing commas and texts behind it is taken.</summary>
    public bool ForgivesBrokenJson { get; init; }

    /// <summary>Times and optional texts are left out of a success, or empty.</summary>
    public bool LeavesOutWhatIsOptional { get; init; }

    /// <summary>The status for another method.</summary>
    public int OtherMethod { get; init; } = 405;

    /// <summary>403, 404 and 5xx are pages of HTML.</summary>
    public bool PagesAreHtml { get; init; }

    /// <summary>Texts are trimmed and normalised where they are stored.</summary>
    public bool TrimsTitles { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
