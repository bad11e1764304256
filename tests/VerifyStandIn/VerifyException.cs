namespace VerifyTests;

/// <summary>What a test produced is not what was approved.</summary>
public sealed class VerifyException : Exception
{
    /// <summary>Says nothing.</summary>
    public VerifyException()
    {
    }

    /// <summary>Says what differs.</summary>
    public VerifyException(string message)
        : base(message)
    {
    }

    /// <summary>Says what differs, and what lies behind it.</summary>
    public VerifyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
