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
    /// <summary>A problem with a document as a whole: its first character stands for it.</summary>
    public static Problem AtStart(string path, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, path, default, default, arguments.Select(MessageText.Of).ToEquatableArray());

    /// <summary>
    /// A defect of the generator. It must not take the other documents' clients down with it, as an exception that the compiler
    /// catches does, nor go unseen.
    /// </summary>
    public static Problem OfDefect(string path, Exception exception)
    {
        var method = exception.TargetSite is { } site ? $" in {site.DeclaringType?.Name}.{site.Name}" : "";
        return AtStart(path, ConfigurationDiagnostics.GeneratorFailed, $"{exception.GetType().Name}{method}: {exception.Message}");
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), Arguments.Cast<object>().ToArray());
}
