namespace KaptureContracts.Runtime;

/// <summary>What the <c>Unexpected</c> cases of all operations have in common, for code that handles them alike.</summary>
public interface IUnexpectedResult
{
    /// <summary>The body as text, bounded, and where in it the trouble is.</summary>
    UnexpectedResponse Response { get; }
}
