using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds one operation, or says why it is left out.</summary>
internal sealed class OperationBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas, SecurityBinder security)
{
    private const string ObjectName = "an operation";

    private static readonly string[] Members =
    [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks",
        "deprecated", "security", "servers",
    ];

    private readonly ContractEnvelope? _rootEnvelope = extensions.Envelope(context.Root);
    private readonly ContentBinder _content = new(context, references, extensions, schemas, isRequest: true);
    private readonly ParameterBinder _parameters = new(context, references, extensions, schemas);
    private readonly ResponseBinder _responses = new(context, references, extensions, schemas);
    private readonly ServerBinder _servers = new(context, extensions);

    public ContractOperation? Bind(OperationSite site)
    {
        var node = site.Operation;
        context.CheckMembers(node, ObjectName, Members);
        context.ReportIgnored(node, "callbacks", ObjectName, "a client calls operations and receives none");
        if (!TryBindBody(site, out var body))
        {
            return null;
        }

        var envelope = extensions.Envelope(node) ?? _rootEnvelope;
        return new ContractOperation
        {
            Pointer = site.Pointer,
            Method = site.Method.Key.ToUpperInvariant(),
            Path = site.Path,
            OperationId = context.Text(node, "operationId") is { Length: > 0 } id ? id : null,
            CSharpName = extensions.CSharpName(node),
            Tag = context.Texts(node, "tags").FirstOrDefault()?.Text,
            Summary = context.Text(node, "summary") ?? context.Text(site.PathItem, "summary"),
            Description = context.Text(node, "description") ?? context.Text(site.PathItem, "description"),
            Deprecation = extensions.Deprecation(node),
            Parameters = _parameters.Bind(site),
            Body = body,
            Responses = _responses.Bind(site, envelope is not null),
            Security = security.Bind(node),
            Server = _servers.Bind(node) ?? _servers.Bind(site.PathItem),
            Envelope = envelope,
        };
    }

    private bool TryBindBody(OperationSite site, out ContractBody? body)
    {
        body = null;
        if (site.Operation["requestBody"] is not { } node)
        {
            return true;
        }

        // Without its body a request would ask for something else.
        if (context.Mapping(node, "requestBody") is not { } mapping
            || references.Follow(mapping, site.Pointer + "/requestBody") is not { } target)
        {
            return LeaveOut(site, node, "its request body cannot be read");
        }

        context.CheckMembers(target.Node, "a request body", ["description", "content", "required"]);
        if (target.Node["content"] is MappingNode { Entries.Length: 0 } && !context.Flag(target.Node, "required"))
        {
            context.ReportIgnored(target.Node, "content", "a request body", "it has no media type, so that the client sends no body");
            return true;
        }

        var contents = _content.Bind(target, target.ComponentName is { } name ? name + "Body" : null);
        if (contents.Count == 0)
        {
            return LeaveOut(site, target.Node, target.Node["content"] is MappingNode { Entries.Length: > 0 }
                ? "its request body has no media type that a request could name; write one, such as application/json"
                : "its request body has no 'content'; add it, with the schema of application/json");
        }

        body = new ContractBody(context.Flag(target.Node, "required"), context.Text(target.Node, "description"), contents);
        return true;
    }

    private bool LeaveOut(OperationSite site, SourceNode at, string why)
    {
        context.Report(CoverageDiagnostics.OperationLeftOut, at.Span, site.Name, why);
        return false;
    }
}
