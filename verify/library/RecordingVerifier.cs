using System.Diagnostics;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Recordings;
using KaptureContracts.Verification.Running;

namespace KaptureContracts.Verification;

/// <summary>Verifies that recorded answers keep to their contract. Nothing is sent.</summary>
/// <example><code>
/// var report = await RecordingVerifier.VerifyAsync(new() { File = "browser.har" });
/// report.EnsureConforms();
/// </code></example>
public static class RecordingVerifier
{
    /// <summary>Reads a recording and judges each exchange whose path the contract knows.</summary>
    /// <exception cref="VerificationException">The recording or the contract cannot be read, or no exchange is one of the contract's.</exception>
    public static async Task<VerificationReport> VerifyAsync(RecordingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var watch = Stopwatch.StartNew();
        var contract = await ContractReader.ReadAsync(options.SpecFile).ConfigureAwait(false);
        var report = new RecordingVerification(contract, options, RecordingReader.ReadFile(options.File)).Run();
        return CoverageDemand.Apply(report, options.MinCoverage) with { Duration = watch.Elapsed };
    }
}

/// <summary>Which recording to verify, and against what.</summary>
public sealed class RecordingOptions
{
    /// <summary>A HAR 1.2 file, or the mock's journal as JSON.</summary>
    public required string File { get; init; }

    /// <summary>An OpenAPI 3 document, YAML or JSON; null means the bundled contract of Kapture's Add Ticket API.</summary>
    public string? SpecFile { get; init; }

    /// <summary>Only requests to this server, below its path, are judged; null judges every server's.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The per cent of the contract that has to be exercised; less is a violation.</summary>
    public double? MinCoverage { get; init; }

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(File))
        {
            throw new VerificationException($"{nameof(File)} is empty; name the recording.");
        }

        if (BaseUrl is { IsAbsoluteUri: false })
        {
            throw new VerificationException($"{nameof(BaseUrl)} must be an absolute URL such as http://127.0.0.1:5080.");
        }

        if (CoverageDemand.Problem(MinCoverage) is { } problem)
        {
            throw new VerificationException(problem);
        }
    }
}
