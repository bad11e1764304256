namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>The text is not YAML. Thrown by the parser, and turned into a diagnostic by the reader that runs it.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves this room: it is made in one place, and caught in one.
internal sealed class YamlSyntaxException(int position, string words) : Exception(words)
#pragma warning restore CA1032, CA1064
{
    /// <summary>The character at fault, or the end of the document.</summary>
    public int Position { get; } = position;

    /// <summary>The cause is a tab in the indentation, which has a diagnostic of its own.</summary>
    public bool IsTab { get; init; }

    public static YamlSyntaxException Tab(int position) => new(position, "a tab stands in the indentation") { IsTab = true };
}
