using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Json;

/// <summary>Says in plain words what is wrong behind the last good token of a text that is not JSON, and how to mend it.</summary>
internal sealed class JsonSyntaxError(DocumentText document, TreeBuilder tree, ReadingReport report)
{
    private readonly char[] _characters = document.Characters;

    public (TextSpan Span, string Words) Explain(JsonTokenType last, int position)
    {
        var next = SkipWhiteSpace(position);
        if (next == document.End)
        {
            return Truncated();
        }

        return _characters[next] is '/' or '#' ? Comment(next) : last switch
        {
            JsonTokenType.StartObject => Key(next, mayClose: true),
            JsonTokenType.StartArray => Value(next, mayClose: true),
            JsonTokenType.None or JsonTokenType.PropertyName => Value(next, mayClose: false),
            _ => AfterValue(next),
        };
    }

    private (TextSpan Span, string Words) AfterValue(int position)
    {
        var character = _characters[position];
        if (tree.Depth == 0)
        {
            return (new TextSpan(position, 1), "the document already ended before this; remove what follows it");
        }

        if (character == ',')
        {
            return AfterComma(position);
        }

        if (character is '}' or ']')
        {
            return WrongClose(position);
        }

        return character is ':' or ';' or '='
            ? (new TextSpan(position, 1), $"'{character}' cannot stand here; {Container()} goes on with ',' or ends with '{Closing()}'")
            : (new TextSpan(position, 1), $"a comma is missing before this; write ',' after the value in front of it, or end {Container()} with '{Closing()}'");
    }

    private (TextSpan Span, string Words) AfterComma(int comma)
    {
        var next = SkipWhiteSpace(comma + 1);
        if (next == document.End)
        {
            return Truncated();
        }

        return _characters[next] switch
        {
            '}' or ']' => (new TextSpan(comma, 1), $"nothing follows this comma before '{_characters[next]}'; remove the comma"),
            ',' => (new TextSpan(next, 1), "a value is missing between two commas; remove one of them"),
            '/' or '#' => Comment(next),
            _ => tree.IsInMapping ? Key(next, mayClose: false) : Value(next, mayClose: false),
        };
    }

    private (TextSpan Span, string Words) Key(int position, bool mayClose)
    {
        var character = _characters[position];
        if (character == '"')
        {
            return Colon(position);
        }

        if (mayClose && character == ']')
        {
            return WrongClose(position);
        }

        if (character == '\'')
        {
            return (new TextSpan(position, 1), "a property name stands in double quotes, not in single ones; write \"name\": value");
        }

        return JsonGrammar.IsBare(character)
            ? (Bare(position), "a property name stands in double quotes; write \"name\": value")
            : (new TextSpan(position, 1), $"a property name in double quotes is expected here, and this is '{Shown(position)}'");
    }

    private (TextSpan Span, string Words) Colon(int quote)
    {
        var text = new JsonTextError(document, report).Explain(quote, out var end);
        if (text is { } wrong)
        {
            return wrong;
        }

        var next = SkipWhiteSpace(end);
        if (next == document.End)
        {
            return Truncated();
        }

        return _characters[next] is '/' or '#'
            ? Comment(next)
            : (new TextSpan(next, 1), "a colon is missing between the property's name and its value; write ':' before this");
    }

    private (TextSpan Span, string Words) Value(int position, bool mayClose)
    {
        var character = _characters[position];
        if (character == '"')
        {
            return new JsonTextError(document, report).Explain(position, out _)
                ?? (new TextSpan(position, 1), "this text cannot be read; write it again");
        }

        if (character == '\'')
        {
            return (new TextSpan(position, 1), "a text stands in double quotes, not in single ones; write \"text\"");
        }

        if (character is '}' or ']')
        {
            return mayClose
                ? WrongClose(position)
                : (new TextSpan(position, 1), "a value is missing before this; write one, or null");
        }

        if (!JsonGrammar.IsBare(character))
        {
            return (new TextSpan(position, 1), $"a value is expected here, and this is '{Shown(position)}'");
        }

        var bare = Bare(position);
        var word = _characters.AsSpan(bare.Start, bare.Length).ToString();
        return JsonGrammar.IsValue(word) && bare.End < document.End ? AfterValue(bare.End) : (bare, JsonWordError.Explain(word));
    }

    private (TextSpan Span, string Words) WrongClose(int position) =>
        (new TextSpan(position, 1), $"'{_characters[position]}' cannot end {Container()}, which ends with '{Closing()}'");

    private static (TextSpan Span, string Words) Comment(int position) =>
        (new TextSpan(position, 1), "JSON has no comments; remove it, or write the document in YAML");

    private (TextSpan Span, string Words) Truncated() => (
        new TextSpan(document.End, 0),
        tree.Depth == 0
            ? "the file ends before the document begins"
            : $"the file ends before {Container()} does, which ends with '{Closing()}'; the rest of the file may be lost");

    private string Container() =>
        (tree.IsInMapping ? "the object that begins at " : "the array that begins at ") + report.Place(tree.OpenStart);

    private char Closing() => tree.IsInMapping ? '}' : ']';

    private string Shown(int position) => ReadingReport.Excerpt(_characters[position].ToString());

    private TextSpan Bare(int start)
    {
        var end = start;
        while (end < document.End && JsonGrammar.IsBare(_characters[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private int SkipWhiteSpace(int position)
    {
        while (position < document.End && JsonGrammar.IsWhiteSpace(_characters[position]))
        {
            position++;
        }

        return position;
    }
}
