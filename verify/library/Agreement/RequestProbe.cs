using System.Reflection;
using System.Text.Json;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>A body for a client, and what to call it.</summary>
internal sealed record ProbedBody(string Name, JToken Body);

/// <summary>Sends bodies through a client, and compares what leaves it with the contract.</summary>
internal sealed class RequestProbe(ApiContract contract, ApiOperation operation, IReadOnlyList<ProbedBody> valid, GeneratedClient client, ObservingHandler handler, AgreementLog log)
{
    private const ulong Seed = 1;

    /// <summary>What no type of a client can be expected to hold back: the values themselves are the server's to judge.</summary>
    private static readonly string[] HeldByTypes = ["type", "required", "additionalProperties"];

    /// <summary>Bodies that fit the contract, the documented ones first.</summary>
    public static IReadOnlyList<ProbedBody> Valid(ApiContract contract, ApiOperation operation)
    {
        var source = new CaseSource(contract, operation, Seed);
        return [.. ExampleCases.Of(source).Concat(PositiveCases.Of(source))
            .Where(planned => planned is { Expectation: Expectation.Accepted { Known: Provenance.Documented }, Request.Json: not null })
            .Select(planned => new ProbedBody(planned.Id, planned.Request.Json!))];
    }

    public async Task RunAsync(MethodInfo call, CancellationToken cancel)
    {
        if (operation.Request is not { } request || GeneratedClient.Body(call) is null)
        {
            await SendAsync(call, new("no body", JValue.CreateNull()), cancel).ConfigureAwait(false);
            return;
        }

        foreach (var probe in Labelled(request).Concat(valid))
        {
            await SendAsync(call, probe, cancel).ConfigureAwait(false);
        }

        foreach (var broken in Broken(request))
        {
            await SendBrokenAsync(call, request.Schema, broken, cancel).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(MethodInfo call, ProbedBody probe, CancellationToken cancel)
    {
        if (!TryGive(call, probe.Body, out var given))
        {
            return;
        }

        try
        {
            handler.Forget();
            await client.CallAsync(call, given, cancel).ConfigureAwait(false);
            Envelope(probe.Name);
            Body(probe);
            if (operation.Request is { } request && given is not null)
            {
                new TypedMembers(contract.Spec, request.Schema, log, AgreementLog.Request).Compare(JsonModels.Read(GeneratedClient.Body(call)!.ParameterType, given), probe);
            }
        }
        catch (JsonException e)
        {
            var pointer = (given is JArray == probe.Body is JArray ? string.Empty : "/0") + JsonPath.ToPointer(e.Path);
            log.Add(AgreementLog.Request, SchemaPointers.Of(operation.Request!.Schema, probe.Body, pointer), $"the client's types cannot hold {(pointer.Length == 0 ? "a body" : pointer)} of a body that fits the contract: {Reason(e)}", probe.Name);
        }
    }

    /// <summary>The body in the form that the method takes; false where it takes one item and the body has several.</summary>
    private static bool TryGive(MethodInfo call, JToken body, out JToken? given)
    {
        var parameter = GeneratedClient.Body(call);
        var takesOne = parameter is not null && JsonModels.IsModel(parameter.ParameterType) && body is JArray;
        given = parameter is null ? null : takesOne ? ((JArray)body).FirstOrDefault() : body;
        return !takesOne || body is JArray { Count: 1 };
    }

    private void Envelope(string probe)
    {
        var sent = handler.Sent!;
        if (operation.Security is { } scheme)
        {
            var value = sent.Header(scheme.Header);
            if (value is null)
            {
                log.Add(AgreementLog.Authorization, SchemaPointers.Below(contract.Spec, scheme.Pointer, "name"), $"the client sends no header {scheme.Header}", probe);
            }
            else if (value != scheme.Prefix + GeneratedClient.Token)
            {
                log.Add(AgreementLog.Authorization, SchemaPointers.Below(contract.Spec, scheme.Pointer, "x-value-prefix"), $"the client sends '{value.Replace(GeneratedClient.Token, "TOKEN", StringComparison.Ordinal)}' in the header {scheme.Header}, documented is '{scheme.Prefix}TOKEN'", probe);
            }
        }
        else if (sent.Headers.Values.Any(value => value.Contains(GeneratedClient.Token, StringComparison.Ordinal)))
        {
            log.Add(AgreementLog.Authorization, operation.Pointer, "the client sends a token where the contract asks for none", probe);
        }

        var type = sent.Header("Content-Type")?.Split(';')[0].Trim();
        if (operation.Request is { } request && sent.Body is { Length: > 0 } && !request.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            log.Add(AgreementLog.Request, request.Pointer, $"the client announces its body as {type ?? "nothing"}", probe);
        }
    }

    private void Body(ProbedBody probe)
    {
        if (operation.Request is not { } request)
        {
            return;
        }

        var written = JsonText.TryParse(handler.Sent!.Body ?? [], out _);
        foreach (var difference in BodyDifference.Between(contract.Spec, request.Schema, probe.Body, written))
        {
            log.Add(AgreementLog.Request, SchemaPointers.Of(request.Schema, probe.Body, difference.Pointer), $"{(difference.Pointer.Length == 0 ? "the body" : difference.Pointer)} {difference.Says}", probe.Name);
        }
    }

    private IEnumerable<ProbedBody> Labelled(RequestContract request) =>
        new CaseSource(contract, operation, Seed).Bodies!.Make(OptionalMembers.All, new(Seed, "labelled")) is { } body
            ? [new("labelled", LabelledBody.Of(contract.Spec, request.Schema, body).Body)]
            : [];

    private IEnumerable<BrokenBody> Broken(RequestContract request)
    {
        var source = new CaseSource(contract, operation, Seed);
        var bases = new[] { OptionalMembers.None, OptionalMembers.All }.Select(members => source.Bodies!.Make(members, new(Seed, "broken"))).OfType<JToken>();
        return bases.SelectMany(body => ConstraintBreaker.Break(request.Schema, body)).Where(broken => HeldByTypes.Contains(broken.Violation.Keyword));
    }

    private async Task SendBrokenAsync(MethodInfo call, BodySchema schema, BrokenBody broken, CancellationToken cancel)
    {
        if (!TryGive(call, broken.Body, out var given) || given is null)
        {
            return;
        }

        try
        {
            handler.Forget();
            await client.CallAsync(call, given, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // The client's types cannot say what the contract forbids: this is agreement.
            return;
        }

        var written = JsonText.TryParse(handler.Sent?.Body ?? [], out _);
        if (written is not null && schema.Check(written).FirstOrDefault(violation => violation.SchemaPointer == broken.Violation.SchemaPointer) is { } violation)
        {
            log.Add(AgreementLog.Request, violation.SchemaPointer, $"the client's types can say, and send, a body in which {violation}", broken.Name);
        }
    }

    public static string Reason(JsonException e) => e.Message.Split(" Path:", 2)[0];
}
