using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>Each named example of the contract: a request as it stands, a failure by its cause.</summary>
internal static class ExampleCases
{
    public static IEnumerable<VerificationCase> Of(CaseSource source) => [.. Requests(source), .. Unauthorized(source), .. Failures(source)];

    private static IEnumerable<VerificationCase> Requests(CaseSource source) =>
        from example in source.Operation.Request?.Examples ?? []
        where source.Bodies!.Schema.Accepts(example.Value)
        select source.Case(CaseGroup.Examples, example.Name, source.Base.WithJson(example.Value.DeepClone()), new Expectation.Accepted(Provenance.Documented)) with
        {
            Exercises = [example.Pointer],
        };

    private static IEnumerable<VerificationCase> Unauthorized(CaseSource source)
    {
        if (source.Operation.Security is not { } scheme)
        {
            return [];
        }

        var failure = source.Operation.UnauthorizedFailure;
        return Credentials(scheme).Select(credential =>
            source.Case(
                CaseGroup.Examples,
                $"{failure?.Name ?? "unauthorized"}/{credential.Name}",
                source.Acceptable("unauthorized") with { Credential = credential.Value },
                new Expectation.Unauthorized(Provenance.Documented, failure)) with
            {
                Exercises = failure is null ? [scheme.Pointer] : [scheme.Pointer, failure.Pointer],
            });
    }

    private static IEnumerable<(string Name, Credential Value)> Credentials(TokenScheme scheme)
    {
        yield return ("no-header", new Credential.None());
        yield return ("wrong-token", new Credential.Other($"{scheme.Prefix}kapture-verify-wrong-token"));
        yield return ("no-token", new Credential.Other(scheme.Prefix.Length > 0 ? scheme.Prefix.TrimEnd() : "-"));
        if (scheme.Prefix.Length > 0)
        {
            yield return ("no-prefix", new Credential.WithoutPrefix());
        }
    }

    private static IEnumerable<VerificationCase> Failures(CaseSource source)
    {
        if (source.Bodies?.Make(OptionalMembers.All, source.Random("failures")) is not { } body)
        {
            yield break;
        }

        var broken = ConstraintBreaker.Break(source.Bodies.Schema, body).ToList();
        foreach (var failure in source.Operation.Failures)
        {
            foreach (var mistake in broken.Where(mistake => failure.Cause is FailureCause.Violates cause && cause.Answers(mistake.Violation)))
            {
                yield return source.Broken(CaseGroup.Examples, $"{failure.Name}{mistake.Name}", mistake.Body, mistake.Violation);
            }
        }
    }
}
