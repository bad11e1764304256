using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Where client and contract differ; the same difference at the same place is told once, as it was first seen.</summary>
internal sealed class AgreementLog(ApiContract contract)
{
    public const string Operation = "client-operation";
    public const string Authorization = "client-authorisation";
    public const string Request = "client-request";
    public const string Response = "client-response";

    private readonly Dictionary<(string Check, string Pointer), Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => [.. _findings.Values];

    public void Add(string check, string pointer, string message, string probe)
    {
        if (_findings.TryGetValue((check, pointer), out var known))
        {
            _findings[(check, pointer)] = known with { Occurrences = known.Occurrences + 1 };
            return;
        }

        _findings.Add((check, pointer), new()
        {
            Check = check,
            Severity = FindingSeverity.Violation,
            Message = message,
            Location = contract.Spec.Locate(pointer),
            CaseId = probe,
            Status = 0,
            Occurrences = 1,
        });
    }
}
