using System.Net;

namespace KaptureContracts.MockServer.Tool;

/// <summary>What was asked for on the command line.</summary>
internal sealed class MockCommandSettings
{
    public required int Port { get; init; }

    public required IPAddress Address { get; init; }

    public required IReadOnlyList<string> Tokens { get; init; }

    public required FileInfo? TokenFile { get; init; }

    public required FailureMode FailureMode { get; init; }

    public required string? SpecFile { get; init; }

    public required int MaxRequestBytes { get; init; }

    public required int MaxTickets { get; init; }

    public required int MaxJournalEntries { get; init; }

    public required string LogFormat { get; init; }

    public required string? AdminUser { get; init; }

    public KaptureMockServerOptions ToOptions(Action<JournalEntry>? answered)
    {
        var tokens = TokenSources.Read(Tokens, TokenFile);
        if (tokens.Count == 0 && !IPAddress.IsLoopback(Address))
        {
            throw new WrongUsageException(
                $"--address {Address} can be reached from other machines, where everybody knows the token '{KaptureMockServerOptions.DefaultToken}'. "
                    + $"Give your own with --token, --token-file or {TokenSources.Variable}."
            );
        }

        return new()
        {
            Port = Port,
            Address = Address,
            Tokens = tokens.Count > 0 ? tokens : [KaptureMockServerOptions.DefaultToken],
            FailureMode = FailureMode,
            SpecFile = SpecFile,
            MaxRequestBytes = MaxRequestBytes,
            MaxTickets = MaxTickets,
            MaxJournalEntries = MaxJournalEntries,
            Admin = AdminUser is { } user ? new() { UserName = user, Password = TokenSources.AdminPassword() } : null,
            Answered = answered,
        };
    }
}
