using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator;

/// <summary>What C# allows as a name.</summary>
internal static class CSharpNames
{
    /// <summary>Whether a text can stand as the name of a type or a member as it is.</summary>
    public static bool IsIdentifier(string text) => SyntaxFacts.IsValidIdentifier(text) && !IsKeyword(text);

    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    public static bool IsKeyword(string text) => SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(text) is SyntaxKind.RecordKeyword or SyntaxKind.FieldKeyword
            or SyntaxKind.AwaitKeyword or SyntaxKind.VarKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.FileKeyword;
}
