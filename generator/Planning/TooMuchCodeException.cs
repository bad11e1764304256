namespace KaptureContracts.Generator.Planning;

/// <summary>Ends the planning of a document that would become more C# than a compiler can be asked to read.</summary>
internal sealed class TooMuchCodeException : Exception;
