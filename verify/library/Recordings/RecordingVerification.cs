using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Running;

namespace KaptureContracts.Verification.Recordings;

/// <summary>Judges the entries of one recording.</summary>
internal sealed class RecordingVerification
{
    private const int ShownEntries = 10;

    /// <summary>What browsers and proxies ask by themselves says nothing of the operation.</summary>
    private static readonly string[] OfHttpItself = ["OPTIONS", "HEAD", "TRACE", "CONNECT"];

    private readonly ApiContract _contract;
    private readonly RecordingOptions _options;
    private readonly IReadOnlyList<RecordedEntry> _entries;
    private readonly SecretFinder _secrets;
    private readonly ReportBuilder _builder;
    private readonly Dictionary<string, RecordedEntry> _entryOfCase = new(StringComparer.Ordinal);
    private int _otherTargets;
    private int _preflights;
    private int _judged;

    public RecordingVerification(ApiContract contract, RecordingOptions options, IReadOnlyList<RecordedEntry> entries)
    {
        _contract = contract;
        _options = options;
        _entries = entries;
        _secrets = new(contract, entries);
        Redaction = new([.. _secrets.Secrets]);
        _builder = new(contract, new(), Redaction);
    }

    public Redaction Redaction { get; }

    public VerificationReport Run()
    {
        var operations = new OperationMatcher(_contract, _options.BaseUrl);
        var cases = new RecordedCases(_contract, new(_entries));
        foreach (var entry in _entries)
        {
            Judge(entry, operations.Find(entry), cases);
        }

        if (_entryOfCase.Count == 0)
        {
            var paths = string.Join(", ", _contract.Operations.Select(operation => $"{operation.Method} {operation.Path}"));
            throw new VerificationException(string.Create(CultureInfo.InvariantCulture, $"{_options.File}: none of its {_entries.Count} entries is a request that the contract knows ({paths}){(_options.BaseUrl is null ? string.Empty : $" at {_options.BaseUrl}")}: there is nothing to judge."));
        }

        if (_judged == 0)
        {
            throw new VerificationException(string.Create(CultureInfo.InvariantCulture, $"{_options.File}: none of its {_entryOfCase.Count} requests of the contract has an answer: there is nothing to judge. Record them to their end."));
        }

        return _builder.Build(_options.File, [.. _builder.Groups.Where(group => !group.IsSaidAlready(_builder.Groups)).Select(Finding), .. _secrets.Find().Select(Finding)]) with
        {
            Recording = new(_entries.Count, _otherTargets, _preflights),
            Requests = 0,
        };
    }

    private void Judge(RecordedEntry entry, ApiOperation? operation, RecordedCases cases)
    {
        if (operation is null)
        {
            _otherTargets++;
        }
        else if (operation.Method != entry.Method && OfHttpItself.Contains(entry.Method, StringComparer.Ordinal))
        {
            _preflights++;
        }
        else
        {
            var recorded = cases.Read(entry, operation);
            _entryOfCase[recorded.Id] = entry;
            if (entry.IsAnswered)
            {
                _builder.Add(new(_contract, recorded, entry.Answer));
                _judged++;
            }
            else
            {
                // Nobody can tell from here who broke off: a browser whose page was left, say.
                _builder.AddUnjudged(recorded, "the recording holds no answer");
            }
        }
    }

    private Finding Finding(DiscoveryGroup group) => new()
    {
        Check = group.Discovery.Check.Name,
        Severity = group.Discovery.Known == Provenance.Documented ? FindingSeverity.Violation : FindingSeverity.Information,
        Message = Redaction.Clean(group.Discovery.Message),
        Location = _contract.Spec.Locate(group.Discovery.SpecPointer),
        CaseId = group.Exchange.Case.Id,
        Recorded = _entryOfCase[group.Exchange.Case.Id].Place,
        Status = group.Exchange.Answer.Status,
        Occurrences = group.Occurrences,
    };

    private Finding Finding(RecordedSecret secret)
    {
        var shown = string.Join(", ", secret.Entries.Take(ShownEntries));
        var more = secret.Entries.Count > ShownEntries ? string.Create(CultureInfo.InvariantCulture, $" and {secret.Entries.Count - ShownEntries} more") : string.Empty;
        return new()
        {
            Check = SecretFinder.CheckName,
            Severity = FindingSeverity.Warning,
            Message = Redaction.Clean($"a secret stands in {secret.Where}: entry {shown}{more}; take it out before you hand the recording on, and have the token replaced if it was"),
            Location = secret.Pointer,
            CaseId = string.Create(CultureInfo.InvariantCulture, $"recorded/entry-{secret.Entries[0]}"),
            Recorded = secret.Pointer,
            Status = _entries[secret.Entries[0]].Status,
            Occurrences = secret.Entries.Count,
        };
    }
}
