namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>A server with one change.</summary>
/// <param name="Name">What is changed.</param>
/// <param name="CaughtBy">The check that has to catch it.</param>
internal sealed record Mutant(string Name, string CaughtBy)
{
    /// <summary>Changes the request before the mock sees it.</summary>
    public Action<SeenRequest>? Request { get; init; }

    /// <summary>Answers in place of the mock; null lets the mock answer.</summary>
    public Func<SeenRequest, ChangingAnswer?>? Instead { get; init; }

    /// <summary>Changes the mock's answer.</summary>
    public Action<SeenRequest, ChangingAnswer>? Answer { get; init; }

    /// <summary>The cases that suffice to catch it.</summary>
    public CaseGroup Cases { get; init; } = CaseGroup.All;

    /// <summary>Every mutant, by family.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. Caught(CaseGroup.Examples, [.. FieldMutants.All, .. TimeMutants.All, .. StatusMutants.All, .. ContentMutants.All, .. EnvelopeMutants.All, .. FailureMutants.All]),
        .. Caught(CaseGroup.Positive, [.. InvariantMutants.All, .. StrictMutants.All]),
        .. Caught(CaseGroup.Negative, LenientMutants.All),
        .. AuthorizationMutants.All, .. ServerErrorMutants.All, .. RoutingMutants.All, .. ConnectionMutants.All,
    ];

    public override string ToString() => Name;

    private static IEnumerable<Mutant> Caught(CaseGroup cases, IEnumerable<Mutant> mutants) => mutants.Select(mutant => mutant with { Cases = cases });
}
