using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Emission;

namespace KaptureContracts.Generator;

/// <summary>A file's text, or the problem for which there is none.</summary>
internal sealed record EmittedFile(string HintName, string? Text, Problem? Problem)
{
    public static EmittedFile Of(PlannedFile file, CancellationToken cancellationToken)
    {
        try
        {
            return new EmittedFile(file.Unit.HintName, UnitEmitter.Emit(file.Unit, cancellationToken), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new EmittedFile(file.Unit.HintName, null, Problem.OfDefect(file.Path, exception));
        }
    }
}
