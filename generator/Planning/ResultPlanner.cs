using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the closed set of answers of an operation.</summary>
internal sealed class ResultPlanner(PlanContext context, TypePlanner types)
{
    private const string Unexpected = "Unexpected";

    private static readonly string[] ReservedMembers =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Match", "ValueOrThrow",
        "EnsureSuccess", "Read", "Outcome", "StatusCode", "Headers", "ContentHeaders", "Head", "ToException", "Value", "Reason", "Response",
        "ContractEnvelope", "Envelope", "MediaType", "Result", "TResult",
    ];

    private static readonly CodeType Stream = new("global::System.IO.Stream", "", IsValueType: false);

    private readonly HeaderPlanner _headers = new(types);

    public CodeResult Plan(ContractOperation operation, string operationName, InlineTypes inline)
    {
        var name = context.TypeNames.Claim(operationName + "Result");
        var names = new NameScope([.. ReservedMembers, name]);
        var unexpected = names.Claim(Unexpected);
        var rejected = Rejection(operation, names, inline);
        var documented = operation.Responses.Where(response => rejected is null || IsSuccess(response)).ToArray();
        var forms = documented.SelectMany(response => ResponseForm.Of(operation, response)).ToArray();
        var caseNames = CaseNames(forms, names);
        string[] taken = [.. ReservedMembers, name, unexpected, .. caseNames.Values, .. rejected is null ? Array.Empty<string>() : [rejected.Name]];
        var cases = forms.Select(form => Case(operation, form, caseNames[form], taken, inline)).ToList();
        cases = [.. cases.OrderBy(Order)];
        if (rejected is not null)
        {
            cases.Add(rejected);
        }

        var successType = SuccessType(cases);
        return new CodeResult
        {
            Name = name,
            UnexpectedName = unexpected,
            Envelope = operation.Envelope is { } envelope
                ? new CodeEnvelope(
                    envelope.Property,
                    envelope.Success,
                    envelope.Failure,
                    envelope.Message is { } message ? JsonPointer.Append("", message) : null)
                : null,
            Cases = cases.Select(item => item with { MaySucceed = IsDefault(item) && (successType is null || item.Value == successType) }).ToEquatableArray(),
            SuccessType = successType,
            Identifier = IdentifierOf(operation, taken),
            InlineTypes = inline.Declare(),
        };
    }

    /// <summary>
    /// With an envelope a failure may come with any status, so that the status cannot tell documented failures apart: they are one
    /// case. Its value is the body: of the schema that they share, or any JSON where they do not share one.
    /// </summary>
    private CodeCase? Rejection(ContractOperation operation, NameScope names, InlineTypes inline)
    {
        if (operation.Envelope is not { } envelope)
        {
            return null;
        }

        var failures = operation.Responses.Where(response => !IsSuccess(response)).ToArray();
        var schemas = failures.Select(response => response.Schema).OfType<ContractSchema>().Distinct().ToArray();
        var schema = schemas.Length > 1 ? new AnySchema() : schemas.FirstOrDefault();
        var documented = failures.Length == 0 ? "" : $" Documented for HTTP {string.Join(", ", failures.Select(response => response.Status))}.";
        var name = names.Claim("Rejected");
        return new CodeCase
        {
            Name = name,
            Local = CSharpNames.Escaped(Identifier.Camel(name)),
            Outcome = CodeOutcome.Failed,
            Value = schema is null ? null : types.PlanValue(schema, Place(operation, failures.First(response => response.Schema is not null), name, inline)),
            Docs = DocsPlanner.Text(
                null,
                "The server did not do what was asked, and said so in the body, whatever the HTTP status.",
                $"The body's `{envelope.Property}` is `{envelope.Failure}`.{documented}"),
        };
    }

    /// <summary>Chosen names come first, then those of the statuses: what is added to a name must not take one away.</summary>
    private static Dictionary<ResponseForm, string> CaseNames(ResponseForm[] forms, NameScope names)
    {
        var all = new Dictionary<ResponseForm, string>();
        foreach (var form in forms.OrderBy(form => form.ChosenName is not null ? 0 : form.IsFirst ? 1 : 2))
        {
            all[form] = names.Claim(form.ChosenName ?? form.Name);
        }

        return all;
    }

    private CodeCase Case(ContractOperation operation, ResponseForm form, string name, string[] taken, InlineTypes inline)
    {
        var response = form.Response;
        var place = Place(operation, response, name, inline);
        var valuePlace = form.IsFirst ? place : inline.For(name, form.Pointer);
        var mediaTypes = form.AskedMediaType is null ? "" : $", {string.Join(", ", form.Content!.MediaTypes)}";
        var headers = _headers.Plan(response, taken, place);
        var docs = DocsPlanner.Text(
            response.Description, $"HTTP {response.Status}{mediaTypes}.", $"The response `{response.Status}` of {operation.Pointer}{mediaTypes}.");
        context.Spend(CodeBudget.Response + docs.Length + headers.Sum(header => CodeBudget.Header + header.Docs.Length));
        return new CodeCase
        {
            Name = name,
            Local = CSharpNames.Escaped(Identifier.Camel(name)),
            Outcome = IsSuccess(response) ? CodeOutcome.Succeeded : CodeOutcome.ByStatus,
            StatusPatterns = new[] { StatusNames.Pattern(response.Status) }.ToEquatableArray(),
            MediaTypes = form.MediaTypes,
            Precedence = form.Precedence,
            AskedMediaType = form.AskedMediaType,
            Value = form.Content is { } content ? Value(content, valuePlace) : null,
            Kind = form.Content?.Kind ?? ContentKind.Json,
            Headers = headers,
            Docs = docs,
        };
    }

    /// <summary>
    /// The type of a success's value, if all successes have one. A default that stands without any documented success says what one looks
    /// like.
    /// </summary>
    private static CodeType? SuccessType(List<CodeCase> cases)
    {
        var successes = cases.Where(item => item.Outcome == CodeOutcome.Succeeded).ToArray();
        var values = (successes.Length > 0 ? successes : cases.Where(IsDefault)).Select(item => item.Value).Distinct().ToArray();
        return values.Length == 1 ? values[0] : null;
    }

    private static bool IsDefault(CodeCase item) => item.StatusPatterns.Contains(StatusNames.AnyStatus, StringComparer.Ordinal);

    private CodeType Value(ContractContent content, InlineTypes place) => content.Kind switch
    {
        ContentKind.Json => types.PlanValue(content.Schema, place),
        ContentKind.Text => types.PlanValue(new StringSchema(null), place),
        _ => Stream,
    };

    private static InlineTypes Place(ContractOperation operation, ContractResponse response, string name, InlineTypes inline) =>
        inline.For(name, JsonPointer.Append(operation.Pointer + "/responses", response.Status));

    private static CodeIdentifier? IdentifierOf(ContractOperation operation, string[] taken)
    {
        foreach (var response in operation.Responses.Where(IsSuccess))
        {
            if (response.Identifiers.Count > 0)
            {
                var last = JsonPointer.Steps("#" + response.Identifiers[0])?.LastOrDefault() ?? "";
                return new CodeIdentifier(new NameScope(taken).Claim(Identifier.Pascal(last, "Id")), response.Identifiers);
            }
        }

        return null;
    }

    private static bool IsSuccess(ContractResponse response) => response.Status[0] == '2';

    /// <summary>Exact codes before ranges before the default: the order in which a status is matched.</summary>
    private static int Order(CodeCase item) => item.StatusPatterns[0] switch
    {
        StatusNames.AnyStatus => 2,
        var pattern when pattern.Contains(">=") => 1,
        _ => 0,
    };
}
