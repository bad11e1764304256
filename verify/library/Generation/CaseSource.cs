using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Generation;

/// <summary>What every maker of cases has at hand for one operation.</summary>
internal sealed class CaseSource
{
    private readonly ulong _seed;

    public CaseSource(ApiContract contract, ApiOperation operation, ulong seed)
    {
        Contract = contract;
        Operation = operation;
        _seed = seed;
        Bodies = operation.Request is { } request ? new(contract.Spec, operation, request, new(seed)) : null;
        Base = new()
        {
            Method = operation.Method,
            Path = PathOf(operation),
            Headers = [.. operation.Parameters.Where(parameter => parameter.In == "header").Select(parameter => (parameter.Name, parameter.Value))],
            ContentType = operation.Request?.MediaType,
        };
    }

    public ApiContract Contract { get; }

    public ApiOperation Operation { get; }

    /// <summary>Null for an operation without a body.</summary>
    public BodyMaker? Bodies { get; }

    /// <summary>The request of the operation, without its body.</summary>
    public RequestDraft Base { get; }

    public SeededRandom Random(string stream) => new(_seed, $"{Operation.Id}/{stream}");

    /// <summary>A small request that the server has to accept, or the bare one where the operation takes no body.</summary>
    public RequestDraft Acceptable(string stream) =>
        Bodies?.Make(OptionalMembers.None, Random(stream)) is { } body ? Base.WithJson(body) : Base;

    public VerificationCase Case(CaseGroup group, string name, RequestDraft request, Expectation expectation) => new()
    {
        Id = $"{group.ToString().ToLowerInvariant()}/{Operation.Id}/{name}",
        Group = group,
        Operation = Operation,
        Request = request,
        Expectation = expectation,
        MayCreate = Operation.Method == "POST" ? Math.Max(1, request.Json is { } json && Bodies is not null ? BodyMaker.ThingsIn(json) : 1) : 0,
    };

    /// <summary>The case of a request whose body breaks one demand of its schema.</summary>
    public VerificationCase Broken(CaseGroup group, string name, JToken body, SchemaViolation violation)
    {
        var known = JsonPointer.HasIndexOtherThanZero(violation.Pointer) ? violation.Known.And(Bodies!.KnownForCount(body)) : violation.Known;
        var documented = Operation.Failures.FirstOrDefault(failure => failure.Cause is FailureCause.Violates cause && cause.Answers(violation));
        var mistake = new Mistake(violation.ToString(), violation.SchemaPointer, violation);
        return Case(group, name, Base.WithJson(body), new Expectation.Refused(known, mistake, documented)) with
        {
            Exercises = documented is null ? [violation.SchemaPointer] : [violation.SchemaPointer, documented.Pointer],
        };
    }

    private static string PathOf(ApiOperation operation)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Value), StringComparison.Ordinal);
        }

        var query = operation.Parameters.Where(parameter => parameter.In == "query").Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}");
        return string.Join('?', new[] { path, string.Join('&', query) }.Where(part => part.Length > 0));
    }
}
