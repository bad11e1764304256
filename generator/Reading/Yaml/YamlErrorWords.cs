namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>The YAML parser's messages, put so that whoever wrote the document knows what to do.</summary>
internal static class YamlErrorWords
{
    private const string Fallback = "this cannot be read; check the indentation, the quotes and the brackets around it";

    private const string TooFarLeft = "this stands within brackets, and must be indented deeper than the key in front of them";

    /// <summary>By a fragment of the parser's message; whether the error's end, not its start, is the place at fault.</summary>
    private static readonly (string Fragment, bool IsAtEnd, string Words)[] Known =
    [
        ("found unexpected end of stream", false, "the text that begins with this quote has no closing quote"),
        ("found unexpected document indicator", true, "'---' or '...' stands within a quoted text; close the quote before it, or indent the line"),
        ("found unknown escape character", true, "no such escape exists within double quotes; write a backslash itself as \\\\, or use single quotes"),
        ("did not find expected hexadecimal number", true, "hexadecimal digits must follow \\x (two), \\u (four) and \\U (eight)"),
        ("found invalid Unicode", true, "this escape is no Unicode character; write the character itself"),
        ("found wrong indentation", true, "this line belongs to a quoted text, and must be indented deeper than the key in front of it"),
        ("Mapping values are not allowed", false, "a ':' cannot stand here; put the text in quotes if the colon belongs to it, or else check the indentation"),
        ("found invalid mapping", false, "a ':' cannot stand here; put the text in quotes if the colon belongs to it, or else check the indentation"),
        ("Mapping keys are not allowed", false, "a key cannot begin here; begin it on a line of its own"),
        ("could not find expected ':'", false, "this looks like a key, but no ':' follows on its line; write 'key: value', or indent the line if it continues the text above"),
        ("Block sequence entries are not allowed", false, "a list item cannot begin here; begin '- ' on a line of its own"),
        ("Anchor before sequence entry", false, "an anchor stands on the line above its list, not on the line of its first item"),
        ("did not find expected key", false, "a key of the mapping is expected here; check that the line is indented as the keys above it are, and is written as 'key: value'"),
        ("did not find expected '-' indicator", false, "another item of the list is expected here; check that the line begins with '- ' and is indented as the items above it are"),
        ("did not find expected ',' or '}'", false, "this cannot stand here"),
        ("did not find expected ',' or ']'", false, "this cannot stand here"),
        ("did not find expected node content", false, "a value is expected here"),
        ("did not find expected token", false, "an alias cannot have an anchor or a tag; remove what stands before it"),
        ("found more than one anchor", false, "a value has one anchor at most; remove this one"),
        ("found undefined tag handle", false, "no %TAG line declares this tag's handle; declare it, or remove the tag"),
        ("found character that cannot start any token", false, "no value can begin with this character; put the text in quotes"),
        ("found a comment between adjacent scalars", false, "a text cannot go on behind a comment; put the comment on a line of its own, above or below the text"),
        ("invalid comment after", true, "a comment begins with a space in front of '#'"),
        ("found a comment without", true, "a comment begins with a space in front of '#'"),
        ("found an indentation indicator equal to 0", true, "the indentation of a block text is a digit from 1 to 9"),
        ("did not find expected comment or line break", true, "nothing but a comment can follow on this line"),
        ("found extra spaces in first line", false, "an empty first line of a block text cannot be indented deeper than its text; remove its spaces"),
        ("found more spaces in lines above", false, "an empty first line of a block text cannot be indented deeper than its text; remove its spaces"),
        ("found value containing disallowed", true, "the name of an anchor or alias is missing, or holds one of []{},"),
        ("Invalid key indicator format", false, "'-' cannot stand alone within brackets; put it in quotes"),
        ("found incompatible YAML document", false, "only YAML 1.1 and 1.2 can be read; write %YAML 1.2, or remove the line"),
        ("Found duplicate %", false, "this directive stands twice; remove one of them"),
        ("directive", true, "this directive cannot be read; write it as '%YAML 1.2', or remove the line"),
        ("found invalid content after '...'", true, "nothing but a comment can follow '...' on its line"),
        ("Did not find expected <document end>", false, "the document already ended before this; check the indentation of the lines around it"),
        ("Did not find expected <document start>", false, "'---' must follow the directives"),
        ("should contain no more tokens", false, "the document already ended before this; remove '...', or what follows it"),
        ("tag", true, "this tag cannot be read; write it as '!!str' or remove it"),
    ];

    public static (bool IsAtEnd, string Words) For(Exception exception)
    {
        foreach (var (fragment, isAtEnd, words) in Known)
        {
            if (exception.Message.IndexOf(fragment, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return (isAtEnd, words);
            }
        }

        // The scanner's one check that has no message: a plain text within brackets that begins too far left.
        return (false, exception is InvalidOperationException ? TooFarLeft : Fallback);
    }
}
