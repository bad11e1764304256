using System.Globalization;
using Newtonsoft.Json.Linq;
using NSwag;

namespace KaptureContracts.Verification.Contract;

/// <summary>Reads an operation's responses with their named failures, headers and invariants.</summary>
internal sealed class ResponseReader(SpecTree spec)
{
    public IReadOnlyList<ResponseContract> Read(OpenApiOperation operation, string pointer) =>
        [.. operation.ActualResponses.Select(response => Read(response.Key, response.Value, spec.Resolve($"{pointer}/responses/{response.Key}")))];

    private ResponseContract Read(string key, OpenApiResponse response, string pointer)
    {
        var known = spec.ProvenanceAt(pointer);
        var covers = Covers(key, pointer);
        return new()
        {
            Key = key,
            Pointer = pointer,
            Covers = covers,
            Known = known,
            Content = response.Content.ToDictionary(
                media => media.Key,
                media => media.Value.Schema is { } schema ? new BodySchema(spec, schema) : null,
                StringComparer.OrdinalIgnoreCase),
            Failures = covers is { First: >= 200, Last: < 300 } ? [] : [.. Failures(pointer, covers, known)],
            Headers = [.. Headers(response, pointer)],
            Invariants = InvariantsReader.Read(spec, pointer),
        };
    }

    private StatusCover Covers(string key, string pointer)
    {
        if (key == "default")
        {
            return new(100, 599);
        }

        if (key is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x'])
        {
            return new((key[0] - '0') * 100, ((key[0] - '0') * 100) + 99);
        }

        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599
            ? new(status, status)
            : throw spec.ErrorAt(pointer, $"'{key}' is no HTTP status, no class such as 4XX, and not 'default'");
    }

    private IEnumerable<FailureExample> Failures(string pointer, StatusCover status, Provenance known)
    {
        foreach (var media in (spec.Find($"{pointer}/content") as JObject)?.Properties().Where(media => ContractReader.IsJson(media.Name)) ?? [])
        {
            var examples = JsonPointer.Join($"{pointer}/content", media.Name) + "/examples";
            foreach (var member in (spec.Find(examples) as JObject)?.Properties() ?? [])
            {
                var place = spec.Resolve(JsonPointer.Join(examples, member.Name));
                if (spec.Find($"{place}/value") is { } value)
                {
                    yield return new(member.Name, place, pointer, status, known, value, Cause($"{place}/x-cause"));
                }
            }
        }
    }

    private FailureCause? Cause(string pointer) => spec.Find(pointer) switch
    {
        null => null,
        JValue { Value: "unauthorized" } => new FailureCause.Unauthorized(),
        JObject cause when cause["pointer"] is JValue { Value: string at } && cause["violates"] is JArray { Count: > 0 } keywords =>
            new FailureCause.Violates(at, [.. keywords.Select(keyword => keyword.ToString())]),
        _ => throw spec.ErrorAt(pointer, "x-cause must be 'unauthorized' or { pointer: /0/title, violates: [required, ...] }"),
    };

    private IEnumerable<HeaderContract> Headers(OpenApiResponse response, string pointer)
    {
        foreach (var member in (spec.Find($"{pointer}/headers") as JObject)?.Properties() ?? [])
        {
            var place = spec.Resolve(JsonPointer.Join($"{pointer}/headers", member.Name));
            var schema = response.Headers.TryGetValue(member.Name, out var header) ? header.Schema ?? header.ActualSchema : null;
            yield return new(member.Name, place, (spec.Find($"{place}/required") as JValue)?.Value is true, schema is null ? null : new(spec, schema));
        }
    }
}
