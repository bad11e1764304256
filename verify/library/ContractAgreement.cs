using KaptureContracts.Verification.Agreement;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification;

/// <summary>For tests: holds a contract, the client generated from it, and a server or mock together.</summary>
/// <example><code>
/// [Fact]
/// public Task NothingHasDrifted() => ContractAgreement.EnsureAsync(new()
/// {
///     Client = typeof(KaptureClient),
///     Server = new() { BaseUrl = mock.Url, Token = mock.Token },
/// });
/// </code></example>
public static class ContractAgreement
{
    /// <summary>
    /// Sends through the client to a handler that answers as the contract says, and compares what it sends and reads with the
    /// contract; sends to the server what <see cref="ContractVerifier"/> sends. Nothing but the server is reached.
    /// </summary>
    /// <exception cref="ContractViolationException">Something differs: the message has the line of the contract, the JSON pointer and what differs.</exception>
    /// <exception cref="VerificationException">The contract cannot be read, the server not reached, or the client cannot be called.</exception>
    public static async Task EnsureAsync(AgreementOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var contract = await ContractReader.ReadAsync(options.SpecFile).ConfigureAwait(false);
        var findings = new List<Finding>();
        if (options.Client is { } client)
        {
            findings.AddRange(await ClientProbe.RunAsync(contract, client, cancellationToken).ConfigureAwait(false));
        }

        var unjudged = 0;
        if (options.Server is { } server)
        {
            var report = await ContractVerifier.VerifyAsync(server.Against(options.SpecFile), cancellationToken).ConfigureAwait(false);
            findings.AddRange(options.IsStrict ? report.Findings : report.Violations);
            unjudged = report.Unjudged;
        }

        if (findings.Count > 0 || unjudged > 0)
        {
            throw new ContractViolationException(options.Describe(), contract.Spec.Name, findings, unjudged);
        }
    }
}

/// <summary>What to hold together.</summary>
public sealed class AgreementOptions
{
    /// <summary>An OpenAPI 3 document, YAML or JSON; null means the bundled contract of Kapture's Add Ticket API.</summary>
    public string? SpecFile { get; init; }

    /// <summary>A client class that KaptureContracts.Generator made; null leaves clients out.</summary>
    public Type? Client { get; init; }

    /// <summary>The server or mock, and how to verify it; null leaves servers out. Its own <c>SpecFile</c> must stay empty.</summary>
    public VerificationOptions? Server { get; init; }

    /// <summary>For a mock of your own: what differs from something merely observed or inferred counts as well.</summary>
    public bool IsStrict { get; init; }

    internal void Validate()
    {
        if (Client is null && Server is null)
        {
            throw new VerificationException($"Nothing to hold against the contract: give a {nameof(Client)}, a {nameof(Server)}, or both.");
        }

        if (Server?.SpecFile is not null)
        {
            throw new VerificationException($"{nameof(Server)}.{nameof(SpecFile)} must stay empty: client and server are held against one contract, {nameof(SpecFile)}.");
        }
    }

    internal string Describe() => string.Join(" or ", new[] { Client?.FullName, Server?.BaseUrl.GetLeftPart(UriPartial.Path) }.OfType<string>());
}
