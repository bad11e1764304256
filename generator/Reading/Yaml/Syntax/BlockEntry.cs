namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>What stands at the position of the block parser, as far as its place on the line tells.</summary>
internal sealed class BlockEntry
{
    /// <summary>Where it begins, with its anchor and tag.</summary>
    public int Start { get; set; }

    /// <summary>Whether it may be a key without a '?'.</summary>
    public YamlKeyPlace KeyPlace { get; set; }

    /// <summary>The first tab in front of it: nothing that depends on indentation can follow one. Or -1.</summary>
    public int Tab { get; set; }

    /// <summary>Where a comment ended a plain scalar that would else go on; or -1.</summary>
    public int CommentBehindText { get; set; } = -1;
}
