namespace KaptureContracts.Generator.Contract;

internal sealed record ContractParameter
{
    /// <summary>As it goes over the wire.</summary>
    public required string Name { get; init; }

    public required ParameterPlace Place { get; init; }

    public required ParameterForm Form { get; init; }

    public required bool IsRequired { get; init; }

    public required ContractSchema Schema { get; init; }

    /// <summary>The JSON pointer at which the parameter stands.</summary>
    public required string Pointer { get; init; }

    public string? Description { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>That the document calls it deprecated; null when it does not.</summary>
    public ContractDeprecation? Deprecation { get; init; }
}

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>How a value is written.</summary>
/// <param name="Style">One of the specification's styles.</param>
/// <param name="Explode">Whether each item or member stands by itself.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are.</param>
internal sealed record ParameterForm(ParameterStyle Style, bool Explode, bool AllowReserved);

/// <summary>Named as the runtime's: an emitter writes the name.</summary>
internal enum ParameterStyle
{
    Matrix,
    Label,
    Simple,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>JSON text: the parameter has <c>content</c> of JSON instead of a style.</summary>
    Json,

    /// <summary>A cookie without any encoding: the parameter has <c>content</c> of text instead of a style.</summary>
    Cookie,
}
