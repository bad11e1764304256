using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Where an operation stands.</summary>
internal sealed record OperationSite(MappingEntry Method, string Path, MappingNode PathItem, MappingNode Operation, string Pointer)
{
    public string Name => $"{Method.Key.ToUpperInvariant()} {Path}";
}

/// <summary>Binds one operation, or says why it is left out.</summary>
internal sealed class OperationBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas, SecurityBinder security)
{
    private static readonly string[] Members =
    [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks",
        "deprecated", "security", "servers",
    ];

    private readonly ContractEnvelope? _rootEnvelope = extensions.Envelope(context.Root);
    private readonly ContentBinder _content = new(context, schemas);
    private readonly ResponseBinder _responses = new(context, references, extensions, new ContentBinder(context, schemas));

    public ContractOperation? Bind(OperationSite site)
    {
        var node = site.Operation;
        context.CheckMembers(node, "an operation", Members);
        context.ReportIgnored(node, "callbacks", "an operation", "a client calls operations and receives none");
        context.ReportIgnored(node, "servers", "an operation", "servers of single operations are not supported yet");
        if (ParametersStandInTheWay(site) || !TryBindBody(site, out var body))
        {
            return null;
        }

        var responses = _responses.Bind(site);
        return new ContractOperation
        {
            Pointer = site.Pointer,
            Method = site.Method.Key.ToUpperInvariant(),
            Path = site.Path,
            OperationId = context.Text(node, "operationId"),
            CSharpName = extensions.CSharpName(node),
            Tag = context.Texts(node, "tags").FirstOrDefault()?.Text,
            Summary = context.Text(node, "summary") ?? context.Text(site.PathItem, "summary"),
            Description = context.Text(node, "description") ?? context.Text(site.PathItem, "description"),
            IsDeprecated = context.Flag(node, "deprecated"),
            Body = body,
            Responses = responses,
            Security = security.Bind(node),
            Envelope = extensions.Envelope(node) ?? _rootEnvelope,
        };
    }

    /// <summary>Optional parameters are left out and reported; a required one takes the operation with it.</summary>
    private bool ParametersStandInTheWay(OperationSite site)
    {
        foreach (var owner in new[] { site.PathItem, site.Operation })
        {
            foreach (var item in context.Sequence(owner["parameters"], "parameters")?.Items ?? [])
            {
                if (context.Mapping(item, "parameter") is not { } node
                    || references.Follow(node, site.Pointer + "/parameters") is not { Node: var parameter })
                {
                    continue;
                }

                var name = context.Text(parameter, "name") ?? "?";
                if (context.Flag(parameter, "required") || context.Text(parameter, "in") == "path")
                {
                    return LeaveOut(site, item, $"it needs the parameter '{name}', and parameters are not supported yet");
                }

                context.Report(
                    CoverageDiagnostics.IgnoredMember, item.Span, name, "parameters", "optional parameters are not supported yet");
            }
        }

        return false;
    }

    private bool TryBindBody(OperationSite site, out ContractBody? body)
    {
        body = null;
        if (context.Mapping(site.Operation["requestBody"], "requestBody") is not { } node
            || references.Follow(node, site.Pointer + "/requestBody") is not { } target)
        {
            return true;
        }

        context.CheckMembers(target.Node, "a request body", ["description", "content", "required"]);
        var isRequired = context.Flag(target.Node, "required");
        if (_content.Json(target.Node, target.Pointer) is not { } schema)
        {
            return !LeaveOut(site, target.Node, "its request body has no JSON form, and others are not supported yet");
        }

        body = new ContractBody(isRequired, context.Text(target.Node, "description"), schema);
        return true;
    }

    private bool LeaveOut(OperationSite site, SourceNode at, string why)
    {
        context.Report(CoverageDiagnostics.OperationLeftOut, at.Span, site.Name, why);
        return true;
    }
}
