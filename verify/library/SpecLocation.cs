using System.Globalization;

namespace KaptureContracts.Verification;

/// <summary>A place in the contract, or in a recording.</summary>
/// <param name="File">The document's name as it was given.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="JsonPointer">The JSON pointer, as a fragment: <c>#/components/schemas/Ticket</c>.</param>
public sealed record SpecLocation(string File, int Line, int Column, string JsonPointer)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
