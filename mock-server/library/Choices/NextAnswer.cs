namespace KaptureContracts.MockServer;

/// <summary>What the next requests are to be answered with, whatever they deserve.</summary>
/// <example><code>kapture.AnswerNext(new() { Code = 500, Times = 2 });</code></example>
public sealed class NextAnswer
{
    /// <summary>A status that the specification documents; its first example is the answer.</summary>
    public int? Code { get; init; }

    /// <summary>The name of an example in the specification, such as <c>invalidAuthKey</c>.</summary>
    public string? Example { get; init; }

    /// <summary>How the connection is to fail. Without code or example, the answer itself is the one that the request deserves.</summary>
    public MockFault? Fault { get; init; }

    /// <summary>How long <see cref="MockFault.Delay"/>, <see cref="MockFault.Stall"/> and <see cref="MockFault.Drip"/> take.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Only requests that hold a ticket with this title are answered so.</summary>
    public string? Title { get; init; }

    /// <summary>How many requests are answered so.</summary>
    public int Times { get; init; } = 1;
}
