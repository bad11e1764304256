namespace KaptureContracts.MockServer;

/// <summary>The OpenAPI document that the mock is to be built from cannot be read, or asks for something that the mock cannot serve.</summary>
public sealed class InvalidSpecException : Exception
{
    /// <summary>Creates the exception.</summary>
    public InvalidSpecException() { }

    /// <summary>Creates the exception.</summary>
    public InvalidSpecException(string message)
        : base(message) { }

    /// <summary>Creates the exception.</summary>
    public InvalidSpecException(string message, Exception? innerException)
        : base(message, innerException) { }
}
