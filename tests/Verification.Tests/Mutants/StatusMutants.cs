namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>An answer comes with another status.</summary>
internal static class StatusMutants
{
    private static readonly int[] UndocumentedForSuccess = [201, 202, 203, 204, 206, 302, 418];
    private static readonly int[] OfFailures = [400, 401, 403, 404];
    private static readonly int[] UndocumentedForUnauthorized = [302, 402, 407, 422];
    private static readonly int[] OfOthersThanUnauthorized = [400, 403, 404];
    private static readonly int[] UndocumentedForTitle = [402, 409, 412, 422];
    private static readonly int[] OfOthersThanTitle = [401, 403, 404];

    public static IEnumerable<Mutant> All =>
    [
        .. UndocumentedForSuccess.Select(status => Success(status, "status-documented")),
        .. OfFailures.Select(status => Success(status, "envelope")),
        Success(500, "not-a-server-error"),
        .. UndocumentedForUnauthorized.Select(status => Unauthorized(status, "status-documented")),
        .. OfOthersThanUnauthorized.Select(status => Unauthorized(status, "documented-failure")),
        .. UndocumentedForTitle.Select(status => TitleMissing(status, "status-documented")),
        .. OfOthersThanTitle.Select(status => TitleMissing(status, "documented-failure")),
        TitleMissing(500, "not-a-server-error"),
        Unauthorized(503, "not-a-server-error"),
    ];

    private static Mutant Success(int status, string caughtBy) => Change($"a success comes with {status}", caughtBy, answer => answer.IsSuccess, status);

    private static Mutant Unauthorized(int status, string caughtBy) => Change($"Invalid Auth Key comes with {status}", caughtBy, answer => answer.IsUnauthorized, status);

    private static Mutant TitleMissing(int status, string caughtBy) => Change($"title is missing comes with {status}", caughtBy, answer => answer.IsTitleMissing, status);

    private static Mutant Change(string name, string caughtBy, Predicate<ChangingAnswer> when, int status) => new(name, caughtBy)
    {
        Answer = (_, answer) => answer.Status = when(answer) ? status : answer.Status,
    };
}
