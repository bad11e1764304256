using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>All cases of a run, in the order in which they are sent: a function of contract, seed and choice.</summary>
internal sealed record CasePlan(IReadOnlyList<VerificationCase> Cases)
{
    public static CasePlan Create(ApiContract contract, ulong seed, CaseGroup only, int? maxCases)
    {
        var sources = contract.Operations.Select(operation => new CaseSource(contract, operation, seed)).ToList();
        List<IReadOnlyList<VerificationCase>> groups =
        [
            .. Chosen(CaseGroup.Examples, ExampleCases.Of),
            .. Chosen(CaseGroup.Negative, NegativeCases.Of),
            .. Chosen(CaseGroup.Positive, PositiveCases.Of),
        ];
        return new(maxCases is { } max ? [.. OneOfEach(groups).Take(max)] : [.. groups.SelectMany(cases => cases)]);

        IEnumerable<IReadOnlyList<VerificationCase>> Chosen(CaseGroup group, Func<CaseSource, IEnumerable<VerificationCase>> of) =>
            only.HasFlag(group) ? sources.Select(source => (IReadOnlyList<VerificationCase>)[.. of(source)]) : [];
    }

    /// <summary>How many things the server makes when it keeps to the contract.</summary>
    public int WillCreate => Cases.Where(planned => planned.Expectation is Expectation.Accepted).Sum(planned => planned.MayCreate);

    /// <summary>How many more it makes if it accepts what it need not, or should not.</summary>
    public int MightCreate => Cases.Where(planned => planned.Expectation is not Expectation.Accepted).Sum(planned => planned.MayCreate);

    /// <summary>A bounded run takes some of every group rather than all of the first.</summary>
    private static IEnumerable<VerificationCase> OneOfEach(List<IReadOnlyList<VerificationCase>> groups)
    {
        var longest = groups.Count == 0 ? 0 : groups.Max(group => group.Count);
        return Enumerable.Range(0, longest).SelectMany(index => groups.Where(group => index < group.Count).Select(group => group[index]));
    }
}
