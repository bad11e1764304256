namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The connection breaks.</summary>
internal static class ConnectionMutants
{
    public static IEnumerable<Mutant> All =>
    [
        new("a success breaks off in the middle", "answered") { Answer = (_, answer) => answer.BreaksOff = answer.IsSuccess },
        new("title is missing breaks off in the middle", "answered") { Answer = (_, answer) => answer.BreaksOff = answer.IsTitleMissing },
        new("emoji break the connection", "answered") { Answer = (request, answer) => answer.BreaksOff = request.Text.Any(char.IsSurrogate) },
        new("a request without a token breaks the connection", "answered") { Answer = (request, answer) => answer.BreaksOff = request.Authorization is null },
    ];
}
