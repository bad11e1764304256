using System.Text;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Recordings;

/// <summary>What the contract says of a recorded body, or of a request without one.</summary>
/// <param name="Expectation">What has to become of the request if whoever sent it may send it.</param>
/// <param name="OnlyMistake">Whether nothing else in the request can be the reason for a refusal.</param>
internal sealed record BodyReading(Expectation Expectation, bool OnlyMistake)
{
    public static BodyReading Open { get; } = new(new Expectation.Open(), false);
}

/// <summary>
/// Reads out of a recorded request what a verification knows of one that it made itself: whether it fits the contract, and if not,
/// which demand it breaks. Where that is not certain the answer stays open: a recording must not raise a false alarm.
/// </summary>
internal sealed class RequestReading(ApiContract contract, ApiOperation operation, RecordedEntry entry)
{
    private const int LargestOrdinaryBody = 64 * 1024;
    private const char NoText = '\uFFFD';

    /// <summary>The body's value; null where it is not JSON.</summary>
    public JToken? Json { get; } = entry.RequestBody.IsKnown ? JsonText.TryParse(entry.RequestBody.Bytes, out _) : null;

    public BodyReading Read()
    {
        if (operation.Request is not { } request)
        {
            return new(new Expectation.Accepted(KnownOfAddress()), true);
        }

        if (!entry.RequestBody.IsKnown)
        {
            return BodyReading.Open;
        }

        if (entry.RequestBody.Bytes.Length == 0 && !request.Required)
        {
            return new(new Expectation.Accepted(KnownOfAddress()), true);
        }

        return Json is not { } json ? NoJson(request)
            : IsReadDifferently(json) ? BodyReading.Open
            : WithJson(request, json);
    }

    private BodyReading WithJson(RequestContract request, JToken json)
    {
        var violations = request.Schema.Check(json);
        var plain = KnownOfText(request, json);
        if (violations.Count > 0)
        {
            return Broken(request, json, violations, plain == Provenance.Documented && HasDocumentedType(request));
        }

        if (!HasDocumentedType(request))
        {
            return new(new Expectation.Refused(Provenance.Inferred, new("the content type is not the documented one", request.Pointer), null), false);
        }

        var known = plain.And(KnownOfAddress()).And(KnownForCount(request, json));
        return new(new Expectation.Accepted(known), known == Provenance.Documented);
    }

    private BodyReading Broken(RequestContract request, JToken json, IReadOnlyList<SchemaViolation> violations, bool nothingElse)
    {
        var known = violations.Select(violation => JsonPointer.HasIndexOtherThanZero(violation.Pointer) ? violation.Known.And(KnownForCount(request, json)) : violation.Known).ToList();
        var worst = known.IndexOf(known.Min());
        var documented = nothingElse && violations.Count == 1 ? operation.Failures.FirstOrDefault(failure => failure.Cause is FailureCause.Violates cause && cause.Answers(violations[0])) : null;
        var mistake = new Mistake($"{violations[worst]}", violations[worst].SchemaPointer, violations[worst]);
        return new(new Expectation.Refused(known[worst], mistake, documented), nothingElse && violations.Count == 1);
    }

    private BodyReading NoJson(RequestContract request)
    {
        var text = Encoding.UTF8.GetString(entry.RequestBody.Bytes).Trim().TrimStart('\uFEFF');

        // In what at least begins like JSON a forgiving reader may find a request.
        var known = text is ['{' or '[', ..] ? Provenance.Inferred : Provenance.Documented;
        return new(new Expectation.Refused(known, new(text.Length == 0 ? "the body is empty" : "the body is not JSON", request.Pointer), null), false);
    }

    private bool HasDocumentedType(RequestContract request) =>
        entry.RequestHeader("Content-Type")?.Split(';')[0].Trim().Equals(request.MediaType, StringComparison.OrdinalIgnoreCase) == true;

    // What follows a documented path, a query say, is not documented with it; and an id in a path need not exist.
    private Provenance KnownOfAddress() =>
        operation.Path.Contains('{', StringComparison.Ordinal) || operation.Parameters.Count > 0 || entry.Url!.Query.Length > 0 ? Provenance.Inferred : Provenance.Documented;

    private Provenance KnownForCount(RequestContract request, JToken json) =>
        json is not JArray items || request.Examples.Any(example => example.Value is JArray shown && shown.Count == items.Count)
            ? Provenance.Documented
            : contract.Spec.ProvenanceAt(BodySchema.PlaceOf(request.Schema.Schema) ?? request.Pointer);

    private Provenance KnownOfText(RequestContract request, JToken json)
    {
        var texts = new PlainText(contract.Spec, entry.At);
        return entry.RequestBody.Bytes.Length <= LargestOrdinaryBody
            && BodyPlace.In(request.Schema.Schema, json).All(texts.IsPlain)
            && json.SelectTokens("$..*").Prepend(json).OfType<JValue>().All(value => value.Value is not string text || PlainText.IsPlain(text))
                ? Provenance.Documented
                : Provenance.Inferred;
    }

    /// <summary>Whether readers differ on the body: members that stand twice, half a surrogate pair, bytes that are no text, a byte order mark.</summary>
    private bool IsReadDifferently(JToken json)
    {
        var text = Encoding.UTF8.GetString(entry.RequestBody.Bytes);
        return text.StartsWith('\uFEFF') || text.Contains(NoText, StringComparison.Ordinal)
            || json.SelectTokens("$..*").Prepend(json).OfType<JValue>().Any(value => value.Value is string part && part.EnumerateRunes().Contains(new Rune(NoText)))
            || JsonText.HasDoubledMember(entry.RequestBody.Bytes);
    }
}
