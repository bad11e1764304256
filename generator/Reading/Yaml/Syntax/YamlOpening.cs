namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>The beginning of a mapping or list.</summary>
/// <param name="Start">Where its first character stands, behind its properties.</param>
/// <param name="IsMapping">A mapping, or else a list.</param>
/// <param name="IsFlow">Within brackets, and not a block.</param>
/// <param name="Properties">Its anchor and tag.</param>
/// <param name="OuterProperties">
/// Anchor and tag on lines above. They are also its own, unless it turns out to be the key of a mapping: then they are that one's.
/// </param>
internal readonly record struct YamlOpening(
    int Start,
    bool IsMapping,
    bool IsFlow,
    YamlProperties Properties,
    YamlProperties OuterProperties)
{
    public YamlOpening(in YamlLevel level, in YamlProperties properties, in YamlProperties outerProperties = default)
        : this(
            level.Start,
            level.Kind is not (YamlLevelKind.BlockSequence or YamlLevelKind.FlowSequence),
            level.IsFlow,
            properties,
            outerProperties)
    {
    }

    /// <summary>In the place of an offset: where the last child ends.</summary>
    public const int WithLastChild = -1;
}
