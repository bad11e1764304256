using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Reports why the parser gave up, at the line and column that is at fault.</summary>
internal sealed class YamlSyntaxError(DocumentText document, ReadingReport report)
{
    public void Report(YamlSyntaxException exception, (int Start, bool IsMapping)? openBrackets)
    {
        var at = exception.Position;
        var tab = exception.IsTab || openBrackets is not null ? null : FindTab(at);
        if (exception.IsTab || tab is not null)
        {
            report.Error(ReadingDiagnostics.TabIndentation, new TextSpan(tab ?? at, 1));
            return;
        }

        var words = openBrackets is { } open ? Within(open.Start, open.IsMapping, at, exception.Message) : exception.Message;
        report.Error(ReadingDiagnostics.InvalidYaml, new TextSpan(at, at < document.End ? 1 : 0), words);
    }

    private string Within(int start, bool isMapping, int at, string words)
    {
        var container = $"the {(isMapping ? "mapping" : "list")} that begins at {report.Place(start)}";
        var bracket = isMapping ? '}' : ']';
        return at == document.End
            ? $"the file ends before {container} does, which ends with '{bracket}'; the rest of the file may be lost"
            : $"{words}; {container} goes on with ',' or ends with '{bracket}'";
    }

    /// <summary>The first tab in the indentation of the line at fault: most likely it is the cause.</summary>
    private int? FindTab(int at)
    {
        var characters = document.Characters;
        var line = at;
        while (line > document.Start && !YamlCharacters.IsBreak(characters[line - 1]))
        {
            line--;
        }

        while (characters[line] == ' ')
        {
            line++;
        }

        return line < document.End && characters[line] == '\t' ? line : null;
    }
}
