using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Checks;

/// <summary>Values that the contract declares equal are equal.</summary>
internal sealed class EqualCheck : Check
{
    public override string Name => "invariant-equal";

    public override string Demands => "The values at all pointers of x-invariants/equal are equal.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { } response)
        {
            return [];
        }

        var present = response.Invariants.Equal.Select(pointer => (Pointer: pointer, Value: JsonPointer.Find(exchange.Json, pointer))).Where(place => place.Value is not null).ToList();
        return present.Skip(1)
            .Where(place => !JToken.DeepEquals(place.Value, present[0].Value))
            .Select(place => Found($"{place.Pointer} is not equal to {present[0].Pointer}", $"{response.Invariants.Pointer}/equal", response.Known));
    }
}

/// <summary>A value of the answer repeats one of the request.</summary>
internal sealed class EchoCheck : Check
{
    public override string Name => "invariant-echo";

    public override string Demands => "The value at x-invariants/echo/response equals the one that the request sent.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { Invariants.Echo: { } echo } response)
        {
            return [];
        }

        var sent = JsonPointer.Find(exchange.Case.Request.Json, echo.Request);
        var answered = JsonPointer.Find(exchange.Json, echo.Response);
        return sent is null || answered is null || JToken.DeepEquals(sent, answered)
            ? []
            : [Found($"{echo.Response} is not what the request sent in {echo.Request}", $"{response.Invariants.Pointer}/echo", response.Known.And(KnownOf(exchange)))];
    }

    // What an open request is answered with is open, too: a server may trim blanks where nothing says that it takes them.
    private static Provenance KnownOf(Exchange exchange) =>
        exchange.Case.Expectation is Expectation.Accepted accepted ? accepted.Known : Provenance.Inferred;
}

/// <summary>A value differs from answer to answer.</summary>
internal sealed class UniqueCheck : Check
{
    private readonly Dictionary<(string Response, string Place, string Value), string> _seen = [];

    public override string Name => "invariant-unique";

    public override string Demands => "The value at each pointer of x-invariants/unique differs from answer to answer, across the whole run.";

    public override bool IsRepeatable => false;

    public override string? Needs => "two answers that carry such a value";

    public override bool IsAsked(Exchange exchange) => _seen.Count > 1;

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { } response)
        {
            yield break;
        }

        foreach (var pointer in response.Invariants.Unique)
        {
            if (JsonPointer.Find(exchange.Json, pointer) is { } value
                && !_seen.TryAdd((response.Pointer, pointer, JsonText.Write(value)), exchange.Case.Id)
                && _seen[(response.Pointer, pointer, JsonText.Write(value))] is var first)
            {
                yield return Found($"{pointer} repeats the value of an earlier answer ({first})", $"{response.Invariants.Pointer}/unique", response.Known);
            }
        }
    }
}
