using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// What an emitted file is made of. Nearly all files of a run are those of the run before: each text is parsed once.
/// </summary>
/// <param name="Kinds">The kinds of its nodes and tokens, without names, texts and comments.</param>
/// <param name="Complaint">What of a payload is code in it; null when nothing is.</param>
internal sealed record EmittedShape(string Kinds, string? Complaint)
{
    private const string Sentinel = "Pwned";

    private static readonly ConcurrentDictionary<string, EmittedShape> Known = new(StringComparer.Ordinal);

    public static EmittedShape Of(GeneratedSourceResult source) =>
        Known.GetOrAdd(Convert.ToHexString(source.SourceText.GetContentHash().AsSpan()), _ => Of(source.SyntaxTree));

    private static EmittedShape Of(SyntaxTree tree)
    {
        var kinds = tree.GetRoot().DescendantNodesAndTokens().Select(item => (ushort)item.RawKind).ToArray();
        return new EmittedShape(Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(kinds.AsSpan()))), ComplaintOf(tree));
    }

    private static string? ComplaintOf(SyntaxTree tree)
    {
        if (tree.GetDiagnostics().FirstOrDefault() is { } broken)
        {
            return broken.ToString();
        }

        var root = tree.GetRoot();
        var escaped = root.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == Sentinel);
        if (escaped != default)
        {
            return $"{escaped.Parent} is code";
        }

        return root.DescendantTrivia()
            .Where(trivia => trivia.IsDirective)
            .FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia) && !trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)) is { } directive
            && directive != default
            ? $"{directive} is a directive"
            : null;
    }
}
