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

    /// <summary>Every mutant, by family.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. FieldMutants.All, .. TimeMutants.All, .. InvariantMutants.All, .. StatusMutants.All, .. ContentMutants.All,
        .. EnvelopeMutants.All, .. FailureMutants.All, .. AuthorizationMutants.All, .. LenientMutants.All, .. StrictMutants.All,
        .. ServerErrorMutants.All, .. RoutingMutants.All, .. ConnectionMutants.All,
    ];

    public override string ToString() => Name;
}
