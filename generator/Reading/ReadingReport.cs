using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>Reports the problems of reading one document: bounded in number, with bounded excerpts of the text in their words.</summary>
internal sealed class ReadingReport(ProblemSink problems, SourceText text)
{
    private const int LongestExcerpt = 60;

    private int _warnings;

    public void Error(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        problems.Report(descriptor, span, arguments);

    public void Warning(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (_warnings == ReadingLimits.Warnings)
        {
            return;
        }

        _warnings++;
        problems.Report(descriptor, span, arguments);
    }

    public void TooDeep(TextSpan span) => Error(
        ReadingDiagnostics.TooLarge,
        span,
        FormattableString.Invariant($"mappings and lists stand more than {ReadingLimits.Depth} deep in one another here; make it flatter, for instance with a $ref"));

    public void TooManyNodes(TextSpan span) => Error(
        ReadingDiagnostics.TooLarge,
        span,
        FormattableString.Invariant($"it has more than {ReadingLimits.Nodes:N0} values, each YAML alias counted as all that it stands for; divide it"));

    public void KeyTooLong(TextSpan span) => Error(
        ReadingDiagnostics.TooLarge,
        span,
        FormattableString.Invariant($"this key, or the keys that lead to it together, are longer than {ReadingLimits.KeyCharacters:N0} and {ReadingLimits.PathCharacters:N0} characters; shorten them"));

    public void TextTooLong(TextSpan span) => Error(
        ReadingDiagnostics.TooLarge,
        span,
        FormattableString.Invariant($"a value of {span.Length:N0} characters stands here, the limit is {ReadingLimits.TextCharacters:N0}; shorten it, or leave it out"));

    /// <summary>A position in words: <c>line 3, column 7</c>.</summary>
    public string Place(int position)
    {
        var place = text.Lines.GetLinePosition(Math.Min(position, text.Length));
        return FormattableString.Invariant($"line {place.Line + 1}, column {place.Character + 1}");
    }

    /// <summary>A text of the document as it may stand in a message: one line, printable, not too long.</summary>
    public static string Excerpt(string value)
    {
        var length = Math.Min(value.Length, LongestExcerpt);
        var characters = value.ToCharArray(0, length);
        for (var i = 0; i < length; i++)
        {
            if (char.IsControl(characters[i]) || char.IsSurrogate(characters[i]) || characters[i] is '\u2028' or '\u2029')
            {
                characters[i] = '?';
            }
        }

        return value.Length > length ? new string(characters) + "..." : new string(characters);
    }
}
