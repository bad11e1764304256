using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>Something that is wrong with an input: what, where, and the words for it. Equal when it would be shown equally.</summary>
internal sealed record Problem(
    DiagnosticDescriptor Descriptor,
    string Path,
    TextSpan Span,
    LinePositionSpan Lines,
    EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), Arguments.Cast<object>().ToArray());
}
