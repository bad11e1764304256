using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Checks;

/// <summary>The status is one that the document lists.</summary>
internal sealed class StatusCheck : Check
{
    /// <summary>HTTP's own refusals need no entry: wrong method, too large, wrong media type.</summary>
    private static readonly int[] OfHttp = [405, 413, 415];

    public override string Name => "status-documented";

    public override string Demands => "The status is one that the operation lists. 405, 413 and 415 are HTTP's own and need no entry.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        var status = exchange.Answer.Status;
        return exchange.ReachedOperation && exchange.Operation.ResponseFor(status) is null && !IsRefusalOfHttp(exchange)
            ? [Found($"{status.ToString(CultureInfo.InvariantCulture)} is not among the documented {string.Join(", ", exchange.Operation.Responses.Select(response => response.Key))}", $"{exchange.Operation.Pointer}/responses")]
            : [];
    }

    private static bool IsRefusalOfHttp(Exchange exchange) =>
        OfHttp.Contains(exchange.Answer.Status) && exchange.Case.Expectation is not Expectation.Accepted { Known: Provenance.Documented };
}

/// <summary>The media type is one that the response lists.</summary>
internal sealed class ContentTypeCheck : Check
{
    public override string Name => "content-type-documented";

    public override string Demands => "The media type of an answer is one that its response lists.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { Content.Count: > 0 } response)
        {
            return [];
        }

        var type = exchange.Answer.MediaType;
        return type is not null && response.Content.ContainsKey(type)
            ? []
            : [Found($"the answer's content type is {type ?? "missing"}, documented is {string.Join(" or ", response.Content.Keys)}", $"{response.Pointer}/content", response.Known)];
    }
}

/// <summary>The headers that the response lists are there and have their form.</summary>
internal sealed class HeadersCheck : Check
{
    public override string Name => "headers-documented";

    public override string Demands => "Headers that a response requires are there, and those that it describes fit their schema.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { } response)
        {
            yield break;
        }

        foreach (var header in response.Headers)
        {
            var value = exchange.Answer.Header(header.Name);
            if (value is null && header.Required)
            {
                yield return Found($"the header {header.Name} is missing", header.Pointer, response.Known);
            }
            else if (value is not null && header.Schema is { } schema && !schema.Accepts(new JValue(value)) && !schema.Accepts(Read(value)))
            {
                yield return Found($"the header {header.Name} does not fit its schema", header.Pointer, response.Known);
            }
        }
    }

    private static JValue Read(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new(whole)
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(number)
        : bool.TryParse(text, out var truth) ? new(truth)
        : new(text);
}

/// <summary>The body fits its schema.</summary>
internal sealed class BodyCheck : Check
{
    public override string Name => "body-matches-schema";

    public override string Demands => "The body of an answer is JSON and fits the schema of its response, as NJsonSchema judges.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { } response || exchange.Schema is not { } schema || !exchange.Answer.IsBodyKnown)
        {
            return [];
        }

        if (exchange.Json is not { } body)
        {
            return [Found(exchange.Answer.Body.IsEmpty ? "the body is empty" : "the body is not JSON", $"{response.Pointer}/content", response.Known)];
        }

        return schema.Check(body).Select(violation => Found($"{violation}", violation.SchemaPointer, violation.Known.And(response.Known)));
    }
}

/// <summary>Times are written in their documented form.</summary>
internal sealed class TimeFormCheck : Check
{
    public override string Name => "datetime-form";

    public override string Demands => "A text whose schema has x-datetime is written in that form, or empty where that stands for no date.";

    public override IEnumerable<Discovery> Examine(Exchange exchange)
    {
        if (!exchange.ReachedOperation || exchange.Response is not { } response || exchange.Schema is not { } schema || exchange.Json is not { } body)
        {
            yield break;
        }

        var spec = exchange.Contract.Spec;
        foreach (var place in BodyPlace.In(schema.Schema, body).Where(place => place.Value.Type == JTokenType.String))
        {
            if (TimeForm.Of(spec, place.Schema) is { } form && !form.Fits((string)place.Value!))
            {
                var owner = form.Pointer[..form.Pointer.LastIndexOf('/')];
                yield return Found($"{place.Pointer} is not of the form {form.Format}", form.Pointer, spec.ProvenanceAt(owner).And(response.Known));
            }
        }
    }
}
