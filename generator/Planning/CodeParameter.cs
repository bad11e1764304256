using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>A parameter of an operation's method.</summary>
internal sealed record CodeParameter
{
    /// <summary>As it goes over the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The method's parameter.</summary>
    public required string Local { get; init; }

    /// <summary>Holds the value of an optional one where it is there.</summary>
    public required string Present { get; init; }

    public required CodeType Type { get; init; }

    public required bool IsRequired { get; init; }

    public required ParameterPlace Place { get; init; }

    public required ParameterForm Form { get; init; }

    /// <summary>The document's words for it.</summary>
    public required string Summary { get; init; }
}
