namespace KaptureContracts.Production.Tests.Docs;

/// <summary>A block of C# in the documentation.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Of its first line of code.</param>
/// <param name="Given">What the text around it takes for granted: statements in a comment <c>given: ...</c> right before it.</param>
/// <param name="Code">The code.</param>
public sealed record DocsBlock(string File, int Line, string Given, string Code)
{
    public static IReadOnlyList<DocsBlock> All { get; } =
    [
        .. DocsPages.Fences
            .Where(fence => fence.Language == "csharp")
            .Select(fence => new DocsBlock(fence.File, fence.Line, Statements(fence.Marker), fence.Code)),
    ];

    public override string ToString() => $"{File}({Line})";

    private static string Statements(string marker) =>
        marker.StartsWith("given: ", StringComparison.Ordinal) ? marker["given: ".Length..] : "";
}
