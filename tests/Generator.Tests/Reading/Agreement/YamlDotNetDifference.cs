namespace KaptureContracts.Generator.Tests.Reading.Agreement;

/// <summary>
/// A kind of text about which our parser and YamlDotNet's are of two minds, and the section of the YAML 1.2.2 specification that
/// decides between them.
/// </summary>
/// <param name="Section">The section, which is on our side.</param>
/// <param name="Why">What it says.</param>
/// <param name="Example">A text of the kind.</param>
/// <param name="Ours">A part of the words in which we refuse it; null if we accept it.</param>
/// <param name="Theirs">A part of the words in which YamlDotNet refuses it; null if it accepts it.</param>
internal sealed record YamlDotNetDifference(string Section, string Why, string Example, string? Ours, string? Theirs)
{
    /// <summary>The kinds that show in a heap of YAML's parts: either parser accepts what the other refuses.</summary>
    public static IReadOnlyList<YamlDotNetDifference> OfAcceptance { get; } =
    [
        new("6.1", "Lines within brackets are indented deeper than the block around them.", "a:\n  b: [\n  'c']\n", "stands within brackets, and must be", null),
        new("6.3", "Lines of a quoted text are indented deeper than the block around it.", "a:\n  b: 'c\n  d'\n", "this line belongs to a quoted text", null),
        new("6.6", "A comment is separated from what stands before it by white space.", "a: 'b'# c\n", "a comment begins with a space", null),
        new("7.4", "Between brackets entries are separated by commas.", "{a: {b: c}'d'}\n", "this cannot stand here", null),
        new("7.4.2", "The key of a pair may be left out, behind a '?' as well.", "[? ]\n", null, "did not find expected ',' or ']'"),
        new("7.4.2", "A plain key of a flow mapping may hold quotes, and break its line.", "{&a b\n \"c\n d\"e: f}\n", null, "did not find expected ',' or '}'"),
        new("8.1", "Block scalars stand in blocks, not between brackets.", "[|\n]\n", "a block text cannot stand within brackets", null),
        new("8.1.1.1", "An empty line may be as deep as the text below it.", "a: |\n  \n  b\n", null, "found extra spaces in first line"),
        new("8.1.1.1", "Where there are only empty lines, the longest of them is the indentation.", "a: >\n\n   \n", null, "found more spaces in lines above"),
    ];

    /// <summary>The kinds that both accept, and understand as different things, or of which only one is a slip of YamlDotNet's alone.</summary>
    public static IReadOnlyList<YamlDotNetDifference> OfMeaning { get; } =
    [
        new("5.4", "U+0085, U+2028 and U+2029 are no line breaks in YAML 1.2.", "a: b\u2028  c\n", null, null),
        new("7.2", "A key may be left out in front of its ':'.", " : a\n", null, null),
        new("7.3.3", "A ':' begins a plain scalar only in front of a character that can go on with it.", "[:]\n", null, null),
        new("7.3.3", "An asterisk within a plain scalar is text.", "r:\n  a, *b: c\n", null, null),
        new("8.1.1.1", "The text of a document that is a block scalar need not be indented: a line may be nothing but spaces.", "|\na\n  \n", null, null),
        new("9.1.2", "A document marker ends a block scalar that is not indented, too.", "|\n---\n", null, null),
        new("6.8", "A line that begins with '%' in front of a document is a directive, not a text.", "%a\n", "'---' must follow the directives", null),
        new("6.1", "A tab indents nothing.", "\t- a\n", "tab", null),
        new("9.1.2", "A document without '---' may follow '...'.", "...\na\n", null, "should contain no more tokens"),
    ];

    /// <summary>Whether a text on which the two differ is of this kind.</summary>
    public bool Explains(string? ourError, string? theirError) => Says(ourError, Ours) && Says(theirError, Theirs);

    private static bool Says(string? error, string? words) =>
        error is null ? words is null : words is not null && error.Contains(words, StringComparison.Ordinal);
}
