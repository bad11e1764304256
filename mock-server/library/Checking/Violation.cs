namespace KaptureContracts.MockServer.Checking;

/// <summary>One way in which a body breaks its schema: where, which keyword, and what is wrong in words.</summary>
internal sealed record Violation(string Pointer, string Keyword, string Problem)
{
    /// <summary>How deep in the body it stands: 0 is the body itself, 1 an item of it.</summary>
    public int Depth => Pointer.Count(c => c == '/');
}
