using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Reads the first document of a YAML 1.2 stream from the parser's events, and sees to it that there is no second.</summary>
internal sealed class YamlDocumentReader(DocumentText document, ReadingReport report)
{
    public SourceNode? Read(CancellationToken cancellationToken)
    {
        using var source = new YamlSource(document);
        if (!source.TryPrepare(report))
        {
            return null;
        }

        var scanner = new Scanner(source, skipComments: true);
        var parser = new Parser(scanner);
        var tree = new YamlTreeBuilder(document, source, report);
        var documents = 0;
        for (var events = 1; TryMove(parser, scanner, tree, out var parsed); events++)
        {
            if ((events & (ReadingLimits.TokensBetweenCancellationChecks - 1)) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (parsed is null)
            {
                return RootOf(tree);
            }

            if (parsed is DocumentStart && ++documents > 1)
            {
                report.Warning(ReadingDiagnostics.SeveralDocuments, new YamlPositions(document).Of(parsed));
                return RootOf(tree);
            }

            if (!tree.Take(parsed))
            {
                return null;
            }
        }

        return null;
    }

    private SourceNode? RootOf(YamlTreeBuilder tree)
    {
        if (tree.Root is null or ScalarNode { Kind: ScalarKind.Null, Span.Length: 0 })
        {
            report.Error(ReadingDiagnostics.Empty, new TextSpan(document.End, 0));
            return null;
        }

        return tree.Root;
    }

    private bool TryMove(Parser parser, Scanner scanner, YamlTreeBuilder tree, out ParsingEvent? parsed)
    {
        try
        {
            parsed = parser.MoveNext() ? parser.Current : null;
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Beside its own exceptions the scanner throws what its checks run into on broken input (ArgumentException for a tag or an
            // anchor, InvalidOperationException at a line break, and others): to whoever wrote the document all say the same.
            parsed = null;
            new YamlSyntaxError(document, tree, report).Report(exception, scanner.CurrentPosition);
            return false;
        }
    }
}
