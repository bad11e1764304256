namespace KaptureContracts.MockServer;

/// <summary>The mock did not receive what a test expected.</summary>
public sealed class MockExpectationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MockExpectationException() { }

    /// <summary>Creates the exception.</summary>
    public MockExpectationException(string message)
        : base(message) { }

    /// <summary>Creates the exception.</summary>
    public MockExpectationException(string message, Exception innerException)
        : base(message, innerException) { }
}
