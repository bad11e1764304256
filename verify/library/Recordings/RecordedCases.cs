using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Sending;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Recordings;

/// <summary>Makes a case of a recorded request, so that the checks of a run can be asked of it.</summary>
internal sealed class RecordedCases(ApiContract contract, CredentialReader credentials)
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    public VerificationCase Read(RecordedEntry entry, ApiOperation operation)
    {
        var request = new RequestReading(contract, operation, entry);
        var expectation = operation.Method != entry.Method ? new Expectation.NoSuchMethod()
            : entry.ResponseBody.IsKnown ? Expected(entry, operation, request.Read())
            : new Expectation.Open();
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"recorded/{operation.Id}/entry-{entry.Index}"),
            Group = CaseGroup.Recorded,
            Operation = operation,
            Request = new() { Method = entry.Method, Path = operation.Path, Body = entry.RequestBody.Bytes, Json = request.Json },
            Expectation = expectation,
            Exercises = [.. Exercised(entry, operation, request.Json, expectation)],
        };
    }

    private Expectation Expected(RecordedEntry entry, ApiOperation operation, BodyReading body)
    {
        var documented = body.OnlyMistake && body.Expectation is Expectation.Accepted ? operation.UnauthorizedFailure : null;
        return credentials.Read(entry, operation.Security) switch
        {
            RecordedCredential.Invalid => new Expectation.Unauthorized(Provenance.Documented, documented),
            RecordedCredential.Unknown when entry.Status == Forbidden => new Expectation.Open(),
            RecordedCredential.Unknown when IsAboutTheToken(entry, operation) => new Expectation.Unauthorized(Provenance.Documented, documented),
            _ => body.Expectation,
        };
    }

    /// <summary>Whether the answer itself says that the token does not count.</summary>
    private static bool IsAboutTheToken(RecordedEntry entry, ApiOperation operation) =>
        entry.Status == Unauthorized
        || operation.UnauthorizedFailure?.Is(JsonText.TryParse(entry.ResponseBody.Bytes, out _)) == true;

    private static IEnumerable<string> Exercised(RecordedEntry entry, ApiOperation operation, JToken? json, Expectation expectation)
    {
        var answered = JsonText.TryParse(entry.ResponseBody.Bytes, out _);
        return
        [
            .. operation.Request?.Examples.Where(example => JToken.DeepEquals(example.Value, json)).Select(example => example.Pointer) ?? [],
            .. operation.Failures.Where(failure => failure.Is(answered)).Select(failure => failure.Pointer),
            .. expectation is Expectation.Refused { Mistake.Violation: { } violation } ? [violation.SchemaPointer] : Array.Empty<string>(),
        ];
    }
}
