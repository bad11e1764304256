namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>The document, or a mapping or list in it that is still open.</summary>
internal struct YamlLevel
{
    public YamlLevelKind Kind;

    public YamlStage Stage;

    /// <summary>Of a block: the column of its keys or dashes; -1 for the document. Of brackets: the column that lines within must reach.</summary>
    public int Indent;

    /// <summary>Where the first character stands.</summary>
    public int Start;

    /// <summary>Within brackets: whether the last key is quoted or has brackets, so that its ':' needs no blank behind it.</summary>
    public bool HasJsonKey;

    /// <summary>Whether this, in brackets, may be the key of a block mapping; and how.</summary>
    public YamlKeyPlace KeyPlace;

    /// <summary>Where the key begins that this may be: in front of its anchor and tag.</summary>
    public int KeyStart;

    /// <summary>Where the line begins on which this does.</summary>
    public int LineStart;

    /// <summary>What is wrong if this, in brackets, turns out to be no key: then what stands on two lines says the same of it twice.</summary>
    public YamlSyntaxException? Conflict;

    public readonly bool IsFlow => Kind >= YamlLevelKind.FlowSequence;

    /// <summary>Whether a node must follow, or an empty one is meant.</summary>
    public readonly bool Awaits => Stage is YamlStage.Item or YamlStage.ExplicitKey or YamlStage.Value;
}

internal enum YamlLevelKind
{
    Document,
    BlockSequence,
    BlockMapping,
    FlowSequence,
    FlowMapping,

    /// <summary>The one pair of <c>[a: b]</c>, a mapping without brackets of its own.</summary>
    FlowPair,
}

/// <summary>What a level waits for.</summary>
internal enum YamlStage
{
    /// <summary>The next item or key.</summary>
    Entry,

    /// <summary>The node of a document, or behind a dash.</summary>
    Item,

    /// <summary>The key behind a '?'.</summary>
    ExplicitKey,

    /// <summary>The ':' behind a key, which may be missing.</summary>
    AfterKey,

    /// <summary>The value behind a ':'.</summary>
    Value,

    /// <summary>The end of the document, or a comma or bracket.</summary>
    Done,
}

/// <summary>Where a node stands that may be a key without a '?'.</summary>
internal enum YamlKeyPlace
{
    /// <summary>Where no such key can be.</summary>
    None,

    /// <summary>Where a key must be, of a mapping that is already open.</summary>
    Entry,

    /// <summary>Where the first key of a new mapping may be.</summary>
    First,
}
