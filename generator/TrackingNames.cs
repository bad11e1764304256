namespace KaptureContracts.Generator;

/// <summary>The names of the pipeline's steps: tests assert by them what an edit runs again.</summary>
internal static class TrackingNames
{
    /// <summary>The documents that the project marks, with their settings.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>The files that are there only for references.</summary>
    public const string References = nameof(References);

    /// <summary>The documents that can each have a client of their own.</summary>
    public const string Admitted = nameof(Admitted);

    /// <summary>A document read and bound: its contract and its problems.</summary>
    public const string Bound = nameof(Bound);

    /// <summary>What a document says: the same for two texts that differ in comments or white space.</summary>
    public const string Contract = nameof(Contract);

    /// <summary>What a contract becomes, before the other documents of the project have been looked at.</summary>
    public const string Planned = nameof(Planned);

    /// <summary>The documents whose types are in the way of another document's.</summary>
    public const string Clashes = nameof(Clashes);

    /// <summary>The files that a contract becomes.</summary>
    public const string Units = nameof(Units);

    /// <summary>The problems of a document, with their places.</summary>
    public const string Problems = nameof(Problems);
}
