using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Checks;

/// <summary>What fits the contract is accepted.</summary>
internal sealed class PositiveDataCheck : Check
{
    public override string Name => "positive-data-accepted";

    public override string Demands => "A request that fits the contract is accepted.";

    public override string? Needs => "a request that fits the contract";

    public override bool IsAsked(Exchange exchange) => exchange.Case.Expectation is Expectation.Accepted;

    public override IEnumerable<Discovery> Examine(Exchange exchange) =>
        exchange.Case.Expectation is Expectation.Accepted expected && !exchange.Succeeded
            ? [Found($"a request that fits the contract is refused with {exchange.Answer.Status.ToString(CultureInfo.InvariantCulture)}{Reason(exchange)}", exchange.Operation.Request?.Pointer ?? exchange.Operation.Pointer, expected.Known)]
            : [];

    private static string Reason(Exchange exchange)
    {
        if (exchange.Operation.UnauthorizedFailure is { } unauthorized && unauthorized.Is(exchange.Json))
        {
            return $" as '{unauthorized.Name}'; is the token right?";
        }

        var message = exchange.Operation.Envelope?.Message is { } member ? (exchange.Json as JObject)?[member] : null;
        return message is JValue { Value: string { Length: > 0 and < 200 } text } ? $": {text}" : string.Empty;
    }
}

/// <summary>What breaks the contract is refused.</summary>
internal sealed class NegativeDataCheck : Check
{
    public override string Name => "negative-data-rejected";

    public override string Demands => "A request that breaks one demand of the contract is refused; a violation only where the demand is documented.";

    public override string? Needs => "a request that breaks the contract";

    public override bool IsAsked(Exchange exchange) => exchange.Case.Expectation is Expectation.Refused;

    public override IEnumerable<Discovery> Examine(Exchange exchange) =>
        exchange.Case.Expectation is Expectation.Refused expected && exchange.Succeeded
            ? [Found($"a request is accepted in which {expected.Mistake.Says}", expected.Mistake.SpecPointer, expected.Known)]
            : [];
}

/// <summary>Who does not prove who he is, is refused.</summary>
internal sealed class AuthorizationCheck : Check
{
    public override string Name => "authorisation-enforced";

    public override string Demands => "A request without the token, with a wrong one, or with the token in a wrong form is refused.";

    public override string? Needs => "a request that certainly does not prove who sends it";

    public override bool IsAsked(Exchange exchange) => exchange.Case.Expectation is Expectation.Unauthorized;

    public override IEnumerable<Discovery> Examine(Exchange exchange) =>
        exchange.Case.Expectation is Expectation.Unauthorized expected && exchange.Succeeded
            ? [Found("a request that does not prove who sends it is accepted", exchange.Operation.Security!.Pointer, expected.Known)]
            : [];
}

/// <summary>Methods that the document does not have do not work.</summary>
internal sealed class OtherMethodsCheck : Check
{
    public override string Name => "other-methods-refused";

    public override string Demands => "A method that the path does not list is refused.";

    public override string? Needs => "a request with a method that the path does not list";

    public override bool IsAsked(Exchange exchange) => exchange.Case.Expectation is Expectation.NoSuchMethod;

    // A 2xx that is no answer of the operation (a page for people, say) does not show that the method works.
    public override IEnumerable<Discovery> Examine(Exchange exchange) => exchange.Case.Expectation is Expectation.NoSuchMethod && exchange.Succeeded
        ? [Found(
            $"{exchange.Case.Request.Method} is answered with {exchange.Answer.Status.ToString(CultureInfo.InvariantCulture)} although the path does not list it",
            exchange.Operation.Pointer,
            exchange.Operation.Envelope is null || exchange.SaysSuccess ? Provenance.Documented : Provenance.Inferred)]
        : [];
}

/// <summary>Paths that the document does not have do not work.</summary>
internal sealed class UnknownPathCheck : Check
{
    public override string Name => "unknown-path-refused";

    public override string Demands => "A path that the document does not have does not do what an operation does.";

    public override string? Needs => "a request to a path that the document does not have";

    public override bool IsAsked(Exchange exchange) => exchange.Case.Expectation is Expectation.NoSuchPath;

    public override IEnumerable<Discovery> Examine(Exchange exchange) => exchange.Case.Expectation is Expectation.NoSuchPath && exchange.Succeeded
        ? [Found(
            $"an unknown path is answered with {exchange.Answer.Status.ToString(CultureInfo.InvariantCulture)}",
            exchange.Operation.Pointer,
            exchange.Operation.Envelope is null || exchange.SaysSuccess ? Provenance.Documented : Provenance.Inferred)]
        : [];
}
