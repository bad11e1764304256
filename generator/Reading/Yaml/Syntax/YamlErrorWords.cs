namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>What is wrong, put so that whoever wrote the document knows what to do.</summary>
internal static class YamlErrorWords
{
    public const string AliasWithProperties = "an alias cannot have an anchor or a tag; remove what stands before it";

    public const string AnchorAtItem = "an anchor or tag stands on the line above its list, not on the line of its first item";

    public const string AnchorAtKeyMark = "an anchor or tag stands behind '?', in front of the key itself";

    public const string AnchorName = "the name of an anchor or alias is missing, or holds one of []{},";

    public const string AnchorTwice = "a value has one anchor at most; remove this one";

    public const string BlankBeforeText = "an empty first line of a block text cannot be indented deeper than its text; remove its spaces";

    public const string BlockWithinBrackets = "a block text cannot stand within brackets; put the text in quotes";

    public const string Character = "no value can begin with this character; put the text in quotes";

    public const string Colon = "a ':' cannot stand here; put the text in quotes if the colon belongs to it, or else check the indentation";

    public const string CommaTwice = "a value is missing before this comma; remove the comma, or write a value";

    public const string Comment = "a comment begins with a space in front of '#'";

    public const string CommentWithinText =
        "a text cannot go on behind a comment; put the comment on a line of its own, above or below the text";

    public const string DashWithinBrackets = "'-' cannot stand alone within brackets; put it in quotes";

    public const string Directive = "this directive cannot be read; write it as '%YAML 1.2', or remove the line";

    public const string DirectiveTwice = "this directive stands twice; remove one of them";

    public const string DirectiveWithoutDocument = "'---' must follow the directives";

    public const string DocumentEnded =
        "the document already ended before this; check the indentation of the lines around it";

    public const string DocumentMarkerLine = "nothing but a comment can follow '...' on its line";

    public const string Escape =
        "no such escape exists within double quotes; write a backslash itself as \\\\, or use single quotes";

    public const string EscapeDigits = "hexadecimal digits must follow \\x (two), \\u (four) and \\U (eight)";

    public const string EscapeValue = "this escape is no Unicode character; write the character itself";

    public const string Here = "this cannot stand here";

    public const string Item = "a list item cannot begin here; begin '- ' on a line of its own";

    public const string ItemExpected =
        "another item of the list is expected here; check that the line begins with '- ' and is indented as the items above it are";

    public const string Key = "a key cannot begin here; begin it on a line of its own";

    public const string KeyExpected =
        "a key of the mapping is expected here; check that the line is indented as the keys above it are, and is written as 'key: value'";

    public const string KeyTooLong = "a key of more than 1,024 characters is written behind '? ', with its ':' on the next line";

    public const string LineTooFarLeft = "this line belongs to a quoted text, and must be indented deeper than the key in front of it";

    public const string MarkerWithinBrackets = "'---' or '...' stands within brackets; close them before it, or indent the line";

    public const string MarkerWithinQuotes =
        "'---' or '...' stands within a quoted text; close the quote before it, or indent the line";

    public const string NoClosingQuote = "the text that begins with this quote has no closing quote";

    public const string PropertiesWithoutKey = "a key must follow this anchor or tag on its line; remove it, or write the key";

    public const string RestOfBlockHeader = "nothing but a comment can follow on this line";

    public const string RestOfLine =
        "the value already ended before this; put the whole value in quotes, or begin what follows on a line of its own";

    public const string Tag = "this tag cannot be read; write it as '!!str' or remove it";

    public const string TagHandle = "no %TAG line declares this tag's handle; declare it, or remove the tag";

    public const string TagTwice = "a value has one tag at most; remove this one";

    public const string TooFarLeft = "this stands within brackets, and must be indented deeper than the key in front of them";

    public const string Version = "only YAML 1.1 and 1.2 can be read; write %YAML 1.2, or remove the line";

    public const string ZeroIndentation = "the indentation of a block text is a digit from 1 to 9";
}
