namespace KaptureContracts.MockServer;

/// <summary>Who may use WireMock's own interface.</summary>
public sealed class AdminCredentials
{
    /// <summary>The user name.</summary>
    public required string UserName { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>The user name; the password stays hidden.</summary>
    public override string ToString() => UserName;
}
