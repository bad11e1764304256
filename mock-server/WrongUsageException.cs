namespace KaptureContracts.MockServer.Tool;

/// <summary>The command line asks for something that cannot be.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
