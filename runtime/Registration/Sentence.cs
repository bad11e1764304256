namespace KaptureContracts.Runtime;

/// <summary>The words of an exception about an argument, without the name of the parameter that .NET puts after them.</summary>
internal static class Sentence
{
    public static string Of(ArgumentException exception)
    {
        var ending = $" (Parameter '{exception.ParamName}')";
        return exception.Message.EndsWith(ending, StringComparison.Ordinal) ? exception.Message[..^ending.Length] : exception.Message;
    }
}
