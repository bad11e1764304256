namespace KaptureContracts.Verification;

/// <summary>A verification could not run: its contract or recording cannot be read, its server not reached, or its options do not fit.</summary>
public sealed class VerificationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public VerificationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public VerificationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public VerificationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
