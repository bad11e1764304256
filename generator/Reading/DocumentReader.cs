using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading.Json;
using KaptureContracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>Reads the text of a document, JSON or YAML, into its tree.</summary>
internal static class DocumentReader
{
    /// <summary>
    /// The tree of a document, or null when nothing of it can be read; an error has then been reported. Whatever the text holds,
    /// nothing but an <see cref="OperationCanceledException"/> is thrown.
    /// </summary>
    public static SourceNode? Read(string path, SourceText text, ProblemSink problems, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var report = new ReadingReport(problems, text);
        if (text.Length > ReadingLimits.Characters)
        {
            report.Error(
                ReadingDiagnostics.TooLarge,
                default,
                FormattableString.Invariant($"it has {text.Length:N0} characters, the limit is {ReadingLimits.Characters:N0}"));
            return null;
        }

        using var document = DocumentText.Borrow(text);
        var first = document.FirstSignificant();
        if (first == document.End)
        {
            report.Error(ReadingDiagnostics.Empty, new TextSpan(document.End, 0));
            return null;
        }

        return IsJson(path, document.Characters[first])
            ? new JsonDocumentReader(document, report).Read(cancellationToken)
            : new YamlDocumentReader(document, report).Read(cancellationToken);
    }

    private static bool IsJson(string path, char first)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var isYaml = path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return !isYaml && (first is '{' or '[');
    }
}
