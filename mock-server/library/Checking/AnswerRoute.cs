using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Checking;

/// <summary>
/// One way to answer a request: a line of the documentation page, or one of HTTP's own refusals. Each route becomes one WireMock
/// mapping; a request takes exactly one.
/// </summary>
internal sealed class AnswerRoute(string cause, string title, MockOperation? operation = null)
{
    /// <summary>The operation that the route belongs to; null when it answers what reached none.</summary>
    public MockOperation? Operation { get; } = operation;

    /// <summary>The short name that the journal gives the cause.</summary>
    public string Cause { get; } = cause;

    /// <summary>What the mapping is called, in the words of the page.</summary>
    public string Title { get; } = title;
}
