using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Sending;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Running;

/// <summary>The smallest request that was seen to fail, and whether it failed again.</summary>
internal sealed record ShrunkFailure(VerificationCase Case, Discovery Discovery, int Status, bool? Repeated);

/// <summary>
/// Looks for the smallest request that shows a failure. A smaller request counts only when it means the same as the first (it still
/// fits the contract, or still breaks the same demand and no other) and the server fails it in the same way.
/// </summary>
internal sealed class Shrinker(ApiContract contract, RequestSender sender, string marker, int budget)
{
    private int _left = budget;

    public async Task<ShrunkFailure> ShrinkAsync(DiscoveryGroup group, CancellationToken stop)
    {
        var failure = new ShrunkFailure(group.Exchange.Case, group.Discovery, group.Exchange.Answer.Status, null);
        if (!group.Discovery.Check.IsRepeatable)
        {
            return failure;
        }

        for (var smaller = await SmallerAsync(failure, stop).ConfigureAwait(false); smaller is not null; smaller = await SmallerAsync(failure, stop).ConfigureAwait(false))
        {
            failure = smaller;
        }

        return _left-- <= 0 ? failure : failure with { Repeated = await AgainAsync(failure, failure.Case, stop).ConfigureAwait(false) is not null };
    }

    private async Task<ShrunkFailure?> SmallerAsync(ShrunkFailure failure, CancellationToken stop)
    {
        // The documented examples are sent as they stand.
        if (failure.Case.Request.Json is not { } body || failure.Case.Group == CaseGroup.Examples)
        {
            return null;
        }

        foreach (var smaller in ShrinkSteps.Of(body, marker).Where(smaller => MeansTheSame(failure.Case, smaller)))
        {
            // One request is kept for the last look.
            if (_left <= 1)
            {
                return null;
            }

            _left--;
            if (await AgainAsync(failure, failure.Case with { Request = failure.Case.Request.WithJson(smaller) }, stop).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<ShrunkFailure?> AgainAsync(ShrunkFailure failure, VerificationCase candidate, CancellationToken stop)
    {
        var answer = await sender.SendAsync(candidate.Request, candidate.Operation.Security, stop).ConfigureAwait(false);
        var exchange = new Exchange(contract, candidate, answer);
        return failure.Discovery.Check.Examine(exchange).FirstOrDefault(discovery => discovery.Key == failure.Discovery.Key) is { } same
            ? new(candidate, same, answer.Status, null)
            : null;
    }

    private static bool MeansTheSame(VerificationCase verified, JToken smaller)
    {
        var schema = verified.Operation.Request!.Schema;
        return verified.Expectation switch
        {
            Expectation.Accepted => schema.Accepts(smaller) && SameCount(verified.Request.Json!, smaller),
            Expectation.Refused { Mistake.Violation: { } violation } => schema.Check(smaller) is [var only] && only == violation,
            Expectation.Unauthorized or Expectation.NoSuchMethod or Expectation.NoSuchPath => schema.Accepts(smaller),
            _ => false,
        };
    }

    // How well a request is known to be accepted hangs on the number of its items.
    private static bool SameCount(JToken one, JToken other) => one is not JArray items || (other is JArray others && others.Count == items.Count);
}
