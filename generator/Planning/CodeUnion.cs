namespace KaptureContracts.Generator.Planning;

/// <summary>A value of one of several types; a value of none of them survives.</summary>
internal sealed record CodeUnion(string Name, CodeDocs Docs) : CodeDeclaration(Name, Docs)
{
    public EquatableArray<CodeUnionCase> Cases { get; init; }

    /// <summary>Who reads which JSON, by the first token.</summary>
    public EquatableArray<CodeUnionReader> Readers { get; init; }

    /// <summary>The property of objects that tells their case; null when none does.</summary>
    public CodeUnionDispatch? Dispatch { get; init; }
}

internal sealed record CodeUnionCase
{
    public required string Name { get; init; }

    /// <summary>The parameter of <c>Match</c>.</summary>
    public required string Local { get; init; }

    public required CodeType Type { get; init; }

    /// <summary>What an object of the case looks like; null when it is no object with known properties.</summary>
    public CodeShape? Shape { get; init; }
}

/// <param name="Token">The first token of the value, as <c>JsonTokenType</c> calls it.</param>
/// <param name="Cases">The indexes of the cases that such a value may be.</param>
/// <param name="IsCertain">Whether it is the one case, or else not what the document says.</param>
internal sealed record CodeUnionReader(EquatableArray<string> Tokens, EquatableArray<int> Cases, bool IsCertain);

internal sealed record CodeUnionDispatch(string JsonName, EquatableArray<CodeUnionValue> Values);

/// <param name="Value">A value of the property.</param>
/// <param name="Case">The index of the case that it tells.</param>
internal sealed record CodeUnionValue(string Value, int Case);

/// <summary>By what an object shows that it may be of a case.</summary>
/// <param name="Required">The names that it must have.</param>
/// <param name="Optional">The other names that it may have.</param>
/// <param name="IsClosed">Whether it may have no others.</param>
/// <param name="Fixed">Properties with one possible value.</param>
internal sealed record CodeShape(
    EquatableArray<string> Required, EquatableArray<string> Optional, bool IsClosed, EquatableArray<CodeFixedValue> Fixed)
{
    /// <summary>About how much C# tells the shape: each name with what stands around it.</summary>
    public long Length => Required.Concat(Optional).Concat(Fixed.Select(value => value.Value)).Sum(text => text.Length + 20L);
}

internal sealed record CodeFixedValue(string JsonName, string Value);
