using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Says in plain words why the YAML parser gave up, at the line and column that is at fault.</summary>
internal sealed class YamlSyntaxError(DocumentText document, YamlTreeBuilder tree, ReadingReport report)
{
    private readonly YamlPositions _positions = new(document);

    public void Report(Exception exception, in Mark current)
    {
        var known = YamlErrorWords.For(exception);
        var from = Position(exception, current, atEnd: false);
        var at = Position(exception, current, known.IsAtEnd);
        if (FindTab(Math.Min(from, at), Math.Max(at, _positions.Of(current))) is { } tab)
        {
            report.Error(ReadingDiagnostics.TabIndentation, new TextSpan(tab, 1));
            return;
        }

        report.Error(ReadingDiagnostics.InvalidYaml, new TextSpan(at, at < document.End ? 1 : 0), Words(at, known.Words));
    }

    private string Words(int at, string words)
    {
        if (tree.OpenFlowStart is not { } open)
        {
            return words;
        }

        var container = $"the {(tree.IsInMapping ? "mapping" : "list")} that begins at {report.Place(open)}";
        var bracket = tree.IsInMapping ? '}' : ']';
        return at == document.End
            ? $"the file ends before {container} does, which ends with '{bracket}'; the rest of the file may be lost"
            : $"{words}; {container} goes on with ',' or ends with '{bracket}'";
    }

    private int Position(Exception exception, in Mark current, bool atEnd)
    {
        // Some of the parser's exceptions do not say where; the scanner stands just behind the place then.
        if (exception is not YamlException located || (located.Start.Index == 0 && located.End.Index == 0))
        {
            return _positions.Of(current);
        }

        return _positions.Of(atEnd ? located.End : located.Start);
    }

    /// <summary>A tab in the indentation of any line that the error touches: most likely it is the cause, whatever the parser says.</summary>
    private int? FindTab(int from, int to)
    {
        var characters = document.Characters;
        var line = from;
        while (line > document.Start && characters[line - 1] is not ('\n' or '\r'))
        {
            line--;
        }

        for (var isIndentation = true; line <= to && line < document.End; line++)
        {
            if (isIndentation && characters[line] == '\t')
            {
                return line;
            }

            isIndentation = characters[line] is '\n' or '\r' || (isIndentation && characters[line] is ' ');
        }

        return null;
    }
}
