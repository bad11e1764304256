using System.Text;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Reading.Yaml;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Reading;

/// <summary>
/// Writes the parser's events as yaml-test-suite does, one a line, but for what no tree shows: whether a document's '---' and '...'
/// are written or left out.
/// </summary>
internal sealed class YamlEventText : IYamlEvents
{
    private readonly List<string> _lines = ["+STR"];
    private readonly Stack<Opened> _open = new();

    public bool IsDone => false;

    /// <summary>The events of a stream, or null and what is said of it if it is refused.</summary>
    public static string? Parse(string yaml, out string? error)
    {
        var text = SourceText.From(yaml);
        using var document = DocumentText.Borrow(text);
        var problems = new ProblemSink("stream.yaml", text);
        if (!YamlText.Check(document, new ReadingReport(problems, text)))
        {
            error = Assert.Single(problems.ToProblems()).ToDiagnostic().ToString();
            return null;
        }

        var events = new YamlEventText();
        try
        {
            new YamlParser(document, events).Parse(TestContext.Current.CancellationToken);
        }
        catch (YamlSyntaxException exception)
        {
            error = exception.IsTab ? "tab" : exception.Message;
            return null;
        }

        error = null;
        return events.ToString();
    }

    public void StartDocument(TextSpan span) => _lines.Add("+DOC");

    public void EndDocument() => _lines.Add("-DOC");

    public void Scalar(ReadOnlySpan<char> value, YamlStyle style, TextSpan span, in YamlProperties properties) =>
        _lines.Add($"=VAL{Shown(properties)} {Mark(style)}{Escape(value)}");

    public void Alias(string name, TextSpan span) => _lines.Add("=ALI *" + name);

    public void Open(in YamlOpening opening)
    {
        _open.Push(new Opened(_lines.Count, opening));
        _lines.Add(Line(opening, PropertiesReader.Conflict(opening.OuterProperties, opening.Properties) is null
            ? PropertiesReader.Join(opening.OuterProperties, opening.Properties)
            : opening.Properties));
    }

    public void Close(int end) => _lines.Add(_open.Pop().Opening.IsMapping ? "-MAP" : "-SEQ");

    public void CloseAsKey(int end, bool isFlow)
    {
        var (line, key) = _open.Peek();
        _lines[line] = Line(key, key.Properties);
        Close(end);
        var mapping = new YamlOpening(key.Start, IsMapping: true, isFlow, key.OuterProperties, default);
        _lines.Insert(line, Line(mapping, mapping.Properties));
        _open.Push(new Opened(line, mapping));
    }

    public override string ToString() => string.Join('\n', _lines.Append("-STR"));

    /// <summary>A tree of the suite in the form in which this writes it.</summary>
    public static string Normalize(string tree) => string.Join('\n', tree.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.TrimStart(' '))
        .Select(line => line is "+DOC ---" or "-DOC ..." ? line[..4] : line));

    public static string Escape(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder();
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\b' => "\\b",
                '\r' => "\\r",
                _ => character.ToString(),
            });
        }

        return text.ToString();
    }

    private static string Line(in YamlOpening opening, in YamlProperties properties)
    {
        var brackets = opening.IsMapping ? " {}" : " []";
        return (opening.IsMapping ? "+MAP" : "+SEQ") + (opening.IsFlow ? brackets : "") + Shown(properties);
    }

    private static string Shown(in YamlProperties properties) =>
        (properties.Anchor is { } anchor ? " &" + anchor : "") + (properties.Tag is { } tag ? $" <{tag}>" : "");

    private static char Mark(YamlStyle style) => style switch
    {
        YamlStyle.SingleQuoted => '\'',
        YamlStyle.DoubleQuoted => '"',
        YamlStyle.Literal => '|',
        YamlStyle.Folded => '>',
        _ => ':',
    };

    private readonly record struct Opened(int Line, YamlOpening Opening);
}
