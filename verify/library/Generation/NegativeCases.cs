using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Generation;

/// <summary>Generated requests that break the contract, each in one way.</summary>
internal static class NegativeCases
{
    private const int RandomBases = 4;
    private static readonly string[] OtherMethods = ["GET", "PUT", "PATCH", "DELETE", "POST"];

    public static IEnumerable<VerificationCase> Of(CaseSource source) =>
        [.. Constraints(source), .. SecondItem(source), .. Malformed(source), .. ContentTypes(source), .. Methods(source), .. UnknownPath(source)];

    private static IEnumerable<VerificationCase> Constraints(CaseSource source)
    {
        if (source.Bodies is not { } bodies)
        {
            yield break;
        }

        var bases = new[] { ("small", OptionalMembers.None), ("full", OptionalMembers.All) }
            .Concat(Enumerable.Range(1, RandomBases).Select(number => (string.Create(CultureInfo.InvariantCulture, $"random-{number}"), OptionalMembers.Some)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, members) in bases)
        {
            if (bodies.Make(members, source.Random($"base-{name}")) is not { } body)
            {
                continue;
            }

            // What is broken at the root leaves nothing of its base: the same body is not sent twice.
            foreach (var broken in ConstraintBreaker.Break(bodies.Schema, body).Where(broken => seen.Add(JsonText.Write(broken.Body))))
            {
                yield return source.Broken(CaseGroup.Negative, $"{name}{broken.Name}", broken.Body, broken.Violation);
            }
        }
    }

    /// <summary>The same mistakes in another item than the first.</summary>
    private static IEnumerable<VerificationCase> SecondItem(CaseSource source)
    {
        if (source.Bodies is not { IsArray: true } bodies
            || bodies.Make(OptionalMembers.None, source.Random("first-item")) is not JArray first
            || bodies.Make(OptionalMembers.None, source.Random("second-item")) is not JArray second)
        {
            return [];
        }

        return ConstraintBreaker.Break(bodies.Schema, new JArray(first[0], second[0]))
            .Where(broken => JsonPointer.HasIndexOtherThanZero(broken.Violation.Pointer))
            .Select(broken => source.Broken(CaseGroup.Negative, $"second-item{broken.Name}", broken.Body, broken.Violation));
    }

    private static IEnumerable<VerificationCase> Malformed(CaseSource source)
    {
        if (source.Bodies is null || source.Operation.Request is not { } request || source.Acceptable("malformed") is not { Json: { } json })
        {
            return [];
        }

        return MalformedBodies.Of(JsonText.Write(json)).Where(body => request.Required || body.Bytes.Length > 0).Select(body =>
            source.Case(
                CaseGroup.Negative,
                $"malformed-{body.Name}",
                source.Base with { Body = body.Bytes },
                body.StillJson ? new Expectation.Open() : new Expectation.Refused(body.Known, new($"the body is {body.Says}", request.Pointer), null)));
    }

    /// <summary>No rule obliges a server to look at the type; one that does refuses.</summary>
    private static IEnumerable<VerificationCase> ContentTypes(CaseSource source)
    {
        if (source.Bodies is null || source.Operation.Request is not { } request)
        {
            yield break;
        }

        var body = source.Acceptable("content-type");
        foreach (var type in new[] { "text/plain", "application/xml", "application/x-www-form-urlencoded", null })
        {
            var says = type is null ? "the content type is missing" : $"the content type is {type}";
            yield return source.Case(CaseGroup.Negative, $"content-type={type ?? "none"}", body with { ContentType = type }, new Expectation.Refused(Provenance.Inferred, new(says, request.Pointer), null));
        }

        yield return source.Case(CaseGroup.Negative, "content-type-with-charset", body with { ContentType = $"{request.MediaType}; charset=utf-8" }, new Expectation.Accepted(Provenance.Inferred));
    }

    private static IEnumerable<VerificationCase> Methods(CaseSource source) =>
        from method in OtherMethods
        where !source.Contract.HasMethod(source.Operation.Path, method) && IsFirstOnItsPath(source)
        let request = source.Acceptable("method") with { Method = method }
        select source.Case(
            CaseGroup.Negative,
            $"method={method}",
            method == "GET" ? request with { Body = null, Json = null, ContentType = null } : request,
            new Expectation.NoSuchMethod()) with { MayCreate = 1 };

    private static IEnumerable<VerificationCase> UnknownPath(CaseSource source)
    {
        if (!IsFirstOnItsPath(source))
        {
            yield break;
        }

        var request = source.Acceptable("path");
        yield return source.Case(CaseGroup.Negative, "unknown-path", request with { Path = $"{source.Operation.Path.TrimEnd('/')}/kapture-verify-unknown" }, new Expectation.NoSuchPath());
    }

    private static bool IsFirstOnItsPath(CaseSource source) =>
        source.Contract.Operations.First(operation => operation.Path == source.Operation.Path) == source.Operation;
}
