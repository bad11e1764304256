using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Reads the first document of a YAML 1.2 stream, and sees to it that there is no second.</summary>
internal sealed class YamlDocumentReader(DocumentText document, ReadingReport report)
{
    public SourceNode? Read(CancellationToken cancellationToken)
    {
        if (!YamlText.Check(document, report))
        {
            return null;
        }

        var tree = new YamlTreeBuilder(report);
        var parser = new YamlParser(document, tree);
        try
        {
            parser.Parse(cancellationToken);
        }
        catch (YamlSyntaxException exception)
        {
            new YamlSyntaxError(document, report).Report(exception, parser.OpenBrackets);
            return null;
        }

        return tree.IsRefused ? null : RootOf(tree);
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
}
