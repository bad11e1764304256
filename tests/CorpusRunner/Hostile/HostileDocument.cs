namespace CorpusRunner.Hostile;

/// <summary>A document that is made to hurt who reads it.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Extension">Which reader it is for.</param>
/// <param name="Text">Makes its text: not before it is run, for many are large.</param>
/// <param name="Diagnostic">What must be told of it; null where the generator takes it as it is.</param>
internal sealed record HostileDocument(string Name, string Extension, Func<string> Text, string? Diagnostic)
{
    /// <summary>The files that its references lead into.</summary>
    public Func<IEnumerable<(string Path, string Text)>> References { get; init; } = () => [];

    /// <summary>In how many copies the project has it, each with a client of its own.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Whether the copies all ask for the same client.</summary>
    public bool IsOneClient { get; init; }

    /// <summary>Whether the copies are the same file, listed again and again.</summary>
    public bool IsOneFile { get; init; }

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        .. NestedDocuments.All, .. AliasDocuments.All, .. ReferenceDocuments.All, .. SchemaDocuments.All, .. OperationDocuments.All,
        .. LongDocuments.All, .. ProjectDocuments.All,
    ];
}
