using System.Reflection;
using System.Text.Json;
using KaptureContracts.Runtime;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Answers a client as the contract says, and compares what it makes of it.</summary>
internal sealed class ResponseProbe(ApiContract contract, ApiOperation operation, IReadOnlyList<ProbedBody> valid, GeneratedClient client, ObservingHandler handler, AgreementLog log)
{
    private const ulong Seed = 1;
    private static readonly string[] HeldByTypes = ["type", "required"];

    private JToken? _request;

    public async Task RunAsync(MethodInfo call, CancellationToken cancel)
    {
        _request = await UsableRequestAsync(call, cancel).ConfigureAwait(false);
        if (GeneratedClient.Body(call) is not null && _request is null)
        {
            // The probe of requests has said why.
            return;
        }

        foreach (var response in operation.Responses)
        {
            foreach (var (type, schema) in response.Content.Where(media => ContractReader.IsJson(media.Key) && media.Value is not null))
            {
                await RunAsync(call, response, type, schema!, cancel).ConfigureAwait(false);
            }
        }
    }

    private async Task RunAsync(MethodInfo call, ResponseContract response, string type, BodySchema schema, CancellationToken cancel)
    {
        foreach (var probe in Bodies(response, type, schema))
        {
            await ReadAsync(call, response, new(response.Covers.First, type, JsonText.WriteUtf8(probe.Body)), schema, probe, cancel).ConfigureAwait(false);

            // A failure may come inside a success where an envelope tells the two apart.
            if (!response.IsSuccess && operation.Envelope is not null && operation.Responses.FirstOrDefault(other => other.IsSuccess) is { } success)
            {
                await ReadAsync(call, response, new(success.Covers.First, type, JsonText.WriteUtf8(probe.Body)), schema, probe, cancel).ConfigureAwait(false);
            }
        }

        foreach (var broken in Generated(response, schema).SelectMany(probe => ConstraintBreaker.Break(schema, probe.Body)).Where(broken => HeldByTypes.Contains(broken.Violation.Keyword)))
        {
            await ReadBrokenAsync(call, new(response.Covers.First, type, JsonText.WriteUtf8(broken.Body)), schema, broken, cancel).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(MethodInfo call, ResponseContract response, PreparedAnswer answer, BodySchema schema, ProbedBody probe, CancellationToken cancel)
    {
        handler.Answer = answer;
        var result = await client.CallAsync(call, _request, cancel).ConfigureAwait(false);
        var name = $"{response.Key} {probe.Name}";
        if (Unexpected(result) is { } unexpected)
        {
            var pointer = JsonPath.ToPointer(unexpected.JsonPath);
            var place = unexpected.JsonPath is null ? operation.Envelope?.Pointer ?? response.Pointer : SchemaPointers.Of(schema, probe.Body, pointer);
            log.Add(AgreementLog.Response, place, $"the client cannot read an answer {answer.Status} that fits the contract: {unexpected.Reason}", name);
            return;
        }

        var expected = response.IsSuccess ? ApiOutcome.Succeeded : ApiOutcome.Failed;
        if (result.Outcome != expected)
        {
            log.Add(AgreementLog.Response, operation.Envelope?.Pointer ?? response.Pointer, $"the client takes an answer {answer.Status} for {result.Outcome.ToString().ToLowerInvariant()} that says {expected.ToString().ToLowerInvariant()}", name);
        }

        var value = result.GetType().GetProperty("Value")?.GetValue(result);
        foreach (var difference in BodyDifference.Between(contract.Spec, schema, probe.Body, JsonModels.Write(value)))
        {
            log.Add(AgreementLog.Response, SchemaPointers.Of(schema, probe.Body, difference.Pointer), $"{(difference.Pointer.Length == 0 ? "the body" : difference.Pointer)} of an answer {answer.Status} {difference.Says}", name);
        }

        new TypedMembers(contract.Spec, schema, log, AgreementLog.Response).Compare(value, probe);
    }

    private async Task ReadBrokenAsync(MethodInfo call, PreparedAnswer answer, BodySchema schema, BrokenBody broken, CancellationToken cancel)
    {
        handler.Answer = answer;
        var result = await client.CallAsync(call, _request, cancel).ConfigureAwait(false);
        if (Unexpected(result) is not null || result.GetType().GetProperty("Value")?.GetValue(result) is not { } value || JsonModels.Write(value) is not { } written)
        {
            return;
        }

        // What the client leaves out of a body that it forgives (a null where nothing may stand) is forgiven too.
        if (schema.Check(written).FirstOrDefault(violation => violation.SchemaPointer == broken.Violation.SchemaPointer) is { } violation)
        {
            log.Add(AgreementLog.Response, violation.SchemaPointer, $"the client takes an answer {answer.Status} for good in which {violation}", broken.Name);
        }
    }

    private IEnumerable<ProbedBody> Bodies(ResponseContract response, string type, BodySchema schema)
    {
        var generated = Generated(response, schema).ToList();
        return
        [
            .. generated.Where(probe => probe.Name == "full").Select(probe => new ProbedBody("labelled", LabelledBody.Of(contract.Spec, schema, probe.Body).Body)),
            .. Examples(response, type).Where(example => schema.Accepts(example.Body)),
            .. generated,
            .. generated.Where(probe => probe.Name == "full").SelectMany(probe => Boundaries(schema, probe.Body)),
        ];
    }

    /// <summary>The body with the envelope's word of its response, where the schema has it.</summary>
    private JToken Enveloped(ResponseContract response, BodySchema schema, JToken body)
    {
        if (operation.Envelope is not { } envelope || body is not JObject)
        {
            return body;
        }

        var enveloped = (JObject)body.DeepClone();
        enveloped[envelope.Property] = response.IsSuccess ? envelope.Success : envelope.Failure;
        return schema.Accepts(enveloped) ? enveloped : body;
    }

    private IEnumerable<ProbedBody> Boundaries(BodySchema schema, JToken full) =>
        from place in BodyPlace.In(schema.Schema, full).ToList()
        from value in BoundaryValues.Of(contract.Spec, place)
        where value.Known == Provenance.Documented || value.Value.Type == JTokenType.Integer
        let body = ConstraintBreaker.With(full, place.Pointer, value.Value)
        where schema.Accepts(body) && (operation.Envelope is null || place.Pointer != JsonPointer.Join(string.Empty, operation.Envelope.Property))
        select new ProbedBody($"{place.Pointer}:{value.Name}", body);

    private IEnumerable<ProbedBody> Generated(ResponseContract response, BodySchema schema)
    {
        var values = new ValueGenerator(contract.Spec, forAnswers: true);
        foreach (var (name, members) in new[] { ("small", OptionalMembers.None), ("full", OptionalMembers.All) })
        {
            if (values.Generate(schema.Schema, members, new SeededRandom(Seed, name)) is { } body && schema.Accepts(body))
            {
                yield return new(name, Enveloped(response, schema, body));
            }
        }
    }

    private IEnumerable<ProbedBody> Examples(ResponseContract response, string type)
    {
        var examples = JsonPointer.Join($"{response.Pointer}/content", type) + "/examples";
        foreach (var member in (contract.Spec.Find(examples) as JObject)?.Properties() ?? [])
        {
            if (contract.Spec.Find(contract.Spec.Resolve(JsonPointer.Join(examples, member.Name)) + "/value") is { } value)
            {
                yield return new(member.Name, value);
            }
        }
    }

    private async Task<JToken?> UsableRequestAsync(MethodInfo call, CancellationToken cancel)
    {
        if (GeneratedClient.Body(call) is not { } parameter)
        {
            return null;
        }

        foreach (var probe in valid)
        {
            var body = probe.Body is JArray { Count: 1 } items && JsonModels.IsModel(parameter.ParameterType) ? items[0] : probe.Body;
            try
            {
                await client.CallAsync(call, body, cancel).ConfigureAwait(false);
                return body;
            }
            catch (JsonException)
            {
                // The next body may do; what this one lacks is reported where requests are probed.
            }
        }

        return null;
    }

    private static UnexpectedResponse? Unexpected(ApiResult result) =>
        result.GetType().GetProperties().FirstOrDefault(property => property.PropertyType == typeof(UnexpectedResponse))?.GetValue(result) as UnexpectedResponse;
}
