using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator;

/// <summary>What C# allows as a name.</summary>
internal static class CSharpNames
{
    /// <summary>Derived names are cut here and chosen ones refused: metadata holds 1,023 bytes, and nobody reads that far.</summary>
    public const int LongestName = 120;

    private const int LongestNamespace = 500;

    /// <summary>Whether a text can stand as the name of a type or a member as it is.</summary>
    public static bool IsIdentifier(string text) => SyntaxFacts.IsValidIdentifier(text) && !IsKeyword(text);

    /// <summary>Whether a person may choose a text as a name. Underscores alone are an identifier, and mean "nothing" in patterns.</summary>
    public static bool CanBeChosen(string text) => text.Length <= LongestName && IsIdentifier(text) && text.Any(char.IsLetter);

    public static bool IsNamespace(string text) => text.Length <= LongestNamespace && text.Split('.').All(IsIdentifier);

    public static bool IsKeyword(string text) => SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(text) is SyntaxKind.RecordKeyword or SyntaxKind.FieldKeyword
            or SyntaxKind.AwaitKeyword or SyntaxKind.VarKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.FileKeyword;

    /// <summary>A name for a local variable or a parameter. The words of patterns (<c>is { } and</c>) are no names there.</summary>
    public static string Escaped(string name) => IsKeyword(name) || name is "and" or "or" or "not" or "when" ? "@" + name : name;
}
