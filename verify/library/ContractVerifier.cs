using System.Diagnostics;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using KaptureContracts.Verification.Running;
using KaptureContracts.Verification.Sending;

namespace KaptureContracts.Verification;

/// <summary>Verifies that a server keeps to its contract.</summary>
/// <example><code>
/// var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = new("http://127.0.0.1:5080"), Token = "test-token" });
/// report.EnsureConforms();
/// </code></example>
public sealed class ContractVerifier
{
    private readonly VerificationOptions _options;
    private readonly ApiContract _contract;
    private readonly CasePlan _plan;

    private ContractVerifier(VerificationOptions options, ApiContract contract)
    {
        _options = options;
        _contract = contract;
        _plan = CasePlan.Create(contract, options.Seed, options.Only, options.MaxCases);
    }

    /// <summary>How many cases a run sends.</summary>
    public int Cases => _plan.Cases.Count;

    /// <summary>How many tickets, or other things, the server makes when it keeps to the contract.</summary>
    public int WillCreate => _plan.WillCreate;

    /// <summary>How many more it makes if it accepts all that it should refuse.</summary>
    public int MightCreate => _plan.MightCreate;

    /// <summary>The text that stands in what a run creates, so that people find it.</summary>
    public string Marker => new Marker(_options.Seed).Text;

    /// <summary>Reads the contract and plans the cases; nothing is sent yet.</summary>
    /// <exception cref="VerificationException">The options do not fit, or the contract cannot be read.</exception>
    public static async Task<ContractVerifier> CreateAsync(VerificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new(options, await ContractReader.ReadAsync(options.SpecFile).ConfigureAwait(false));
    }

    /// <summary>Verifies in one call.</summary>
    /// <exception cref="VerificationException">The options do not fit, the contract cannot be read, or the server cannot be reached.</exception>
    public static async Task<VerificationReport> VerifyAsync(VerificationOptions options, CancellationToken cancellationToken = default)
    {
        var verifier = await CreateAsync(options).ConfigureAwait(false);
        return await verifier.RunAsync(null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends every case and judges the answers.</summary>
    /// <exception cref="VerificationException">The server cannot be reached.</exception>
    public async Task<VerificationReport> RunAsync(IProgress<VerificationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        using var sender = new RequestSender(_options);
        var redaction = new Redaction(_options.Token);
        var builder = new ReportBuilder(_contract, new(_options.MaxResponseTime), redaction);
        foreach (var (index, planned) in _plan.Cases.Index())
        {
            progress?.Report(new(index, _plan.Cases.Count, planned.Id));
            var answer = await sender.SendAsync(planned.Request, planned.Operation.Security, cancellationToken).ConfigureAwait(false);
            if (index == 0 && answer.Unreachable)
            {
                throw new VerificationException($"{_options.BaseUrl.GetLeftPart(UriPartial.Authority)} cannot be reached: {answer.Problem}.");
            }

            builder.Add(new(_contract, planned, answer));
        }

        var findings = await FindingsAsync(builder, sender, redaction, cancellationToken).ConfigureAwait(false);
        progress?.Report(new(_plan.Cases.Count, _plan.Cases.Count, string.Empty));
        var report = builder.Build(_options.BaseUrl.GetLeftPart(UriPartial.Path), findings) with { Seed = _options.Seed, Requests = sender.Sent, Duration = watch.Elapsed };
        return CoverageDemand.Apply(report, _options.MinCoverage);
    }

    private async Task<List<Finding>> FindingsAsync(ReportBuilder builder, RequestSender sender, Redaction redaction, CancellationToken stop)
    {
        var shrinker = new Shrinker(_contract, sender, Marker, _options.MaxShrinkRequests);
        var findings = new List<Finding>();
        foreach (var group in builder.Groups.Where(group => !group.IsSaidAlready(builder.Groups)))
        {
            var failure = group.Discovery.Known == Provenance.Documented
                ? await shrinker.ShrinkAsync(group, stop).ConfigureAwait(false)
                : new(group.Exchange.Case, group.Discovery, group.Exchange.Answer.Status, null);
            findings.Add(new()
            {
                Check = failure.Discovery.Check.Name,
                Severity = failure.Discovery.Known == Provenance.Documented ? FindingSeverity.Violation : FindingSeverity.Information,
                Message = redaction.Clean(failure.Discovery.Message),
                Location = _contract.Spec.Locate(failure.Discovery.SpecPointer),
                CaseId = failure.Case.Id,
                Curl = CurlLine.Of(failure.Case.Request, failure.Case.Operation.Security, _options.BaseUrl),
                Status = failure.Status,
                Occurrences = group.Occurrences,
                Repeated = failure.Repeated,
            });
        }

        return findings;
    }
}
