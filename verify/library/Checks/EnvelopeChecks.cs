using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Checks;

/// <summary>Status and envelope do not contradict each other.</summary>
internal sealed class EnvelopeCheck : Check
{
    public override string Name => "envelope";

    public override string Demands => "A status that is not a 2xx never says success, and a 2xx says either success or failure.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (exchange.Operation.Envelope is not { } envelope)
        {
            return [];
        }

        if (!exchange.Is2xx)
        {
            return exchange.SaysSuccess
                ? [Found($"{Status(exchange)} says '{envelope.Success}' in {envelope.Property}", envelope.Pointer)]
                : [];
        }

        return exchange.ReachedOperation && exchange.Json is JObject && !exchange.SaysSuccess && !exchange.SaysFailure
            ? [Found($"{Status(exchange)} says neither '{envelope.Success}' nor '{envelope.Failure}' in {envelope.Property}", envelope.Pointer)]
            : [];
    }

    private static string Status(Exchange exchange) => exchange.Answer.Status.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A documented failure carries its documented body, with its status or inside a 2xx.</summary>
internal sealed class DocumentedFailureCheck : Check
{
    public override string Name => "documented-failure";

    public override string Demands => "A mistake whose failure is documented is answered with that failure's body, under its status or, with an envelope, inside a 2xx.";

    public override string? Needs => "a request whose mistake has a documented failure";

    public override bool IsAsked(Exchange exchange) => exchange.Case.Expectation is Expectation.Refused { Documented: not null } or Expectation.Unauthorized { Documented: not null };

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        var (documented, known) = exchange.Case.Expectation switch
        {
            Expectation.Refused { Documented: { } failure } refused => (failure, refused.Known),
            Expectation.Unauthorized { Documented: { } failure } unauthorized => (failure, unauthorized.Known),
            _ => (null, Provenance.Documented),
        };
        if (documented is null || exchange.Succeeded)
        {
            yield break;
        }

        known = known.And(documented.Known);
        if (!exchange.Is2xx && !documented.Status.Includes(exchange.Answer.Status))
        {
            yield return Found($"{exchange.Answer.Status.ToString(CultureInfo.InvariantCulture)} where '{documented.Name}' is documented under {documented.Status.First.ToString(CultureInfo.InvariantCulture)}", documented.ResponsePointer, known);
        }

        if (Difference(documented.Value, exchange.Json) is { } difference)
        {
            yield return Found($"the body is not that of '{documented.Name}': {difference}", documented.Pointer, known);
        }
    }

    /// <summary>What is documented must be there; more may stand beside it.</summary>
    private static string? Difference(JToken documented, JToken? body)
    {
        if (documented is not JObject members)
        {
            return JToken.DeepEquals(documented, body) ? null : "it is another value";
        }

        if (body is not JObject found)
        {
            return "it is no JSON object";
        }

        return members.Properties()
            .Where(member => !JToken.DeepEquals(member.Value, found[member.Name]))
            .Select(member => found[member.Name] is null ? $"{member.Name} is missing" : $"{member.Name} is not {JsonText.Write(member.Value)}")
            .FirstOrDefault();
    }
}
