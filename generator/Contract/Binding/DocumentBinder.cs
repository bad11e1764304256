using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds a whole document: text tree in, contract and problems out. Positions end here.</summary>
internal sealed class DocumentBinder
{
    private const string ObjectName = "the OpenAPI document";

    private static readonly string[] RootMembers =
        ["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs", "webhooks", "jsonSchemaDialect"];

    private static readonly string[] InfoMembers =
        ["title", "summary", "description", "termsOfService", "contact", "license", "version"];

    private static readonly string[] ComponentMembers =
    [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems",
    ];

    private readonly BindingContext _context;
    private readonly ExtensionBinder _extensions;
    private readonly SchemaBinder _schemas;
    private readonly ReferenceResolver _references;

    private DocumentBinder(BindingContext context)
    {
        _context = context;
        _references = new ReferenceResolver(context);
        _extensions = new ExtensionBinder(context);
        _schemas = new SchemaBinder(context, _references, _extensions);
    }

    /// <summary>The contract; null when the document is no OpenAPI document of a supported version, which has been reported.</summary>
    public static ContractDocument? Bind(SourceNode root, BindingInput input, ProblemSink problems, CancellationToken cancellationToken)
    {
        if (root is not MappingNode mapping)
        {
            problems.Report(ContractDiagnostics.NotOpenApi, root.Span, $"its root must be an object, but is {BindingContext.Describe(root)}");
            return null;
        }

        var documents = new DocumentSet(input.Path, root, input.References, problems, cancellationToken);
        var context = new BindingContext(mapping, documents, problems, cancellationToken);
        return OpenApiVersion.Check(context) ? new DocumentBinder(context).Bind(new OperationSelection(input.Operations)) : null;
    }

    private ContractDocument Bind(OperationSelection selection)
    {
        var root = _context.Root;
        _context.CheckMembers(root, ObjectName, RootMembers);
        _context.ReportIgnored(root, "webhooks", ObjectName, "a client calls operations and receives none");
        if (_context.Mapping(root["components"], "components") is { } components)
        {
            _context.CheckMembers(components, "components", ComponentMembers);
        }

        var (title, description) = Info();
        var security = new SecurityBinder(_context, _references, _extensions);
        var paths = new PathsBinder(_context, _references, _extensions, _schemas, security);
        var sites = paths.FindSites(selection);
        ReportUnused(selection, sites);
        _schemas.NameComponents(selection.IsEverything ? null : new SchemaReach(_context, _references).From(sites));
        var operations = paths.Bind(sites);
        return new ContractDocument
        {
            Title = title ?? "",
            Description = description,
            Server = new ServerBinder(_context, _extensions).Bind(root),
            SecuritySchemes = security.Schemes,
            Operations = operations,
            Schemas = _schemas.BindNamed(),
        };
    }

    private void ReportUnused(OperationSelection selection, IReadOnlyList<OperationSite> sites)
    {
        foreach (var pattern in selection.Unused)
        {
            _context.Report(ConfigurationDiagnostics.NoSuchOperation, default, pattern, sites.Count == 0 ? "the client has no operations" : "the others are there");
        }
    }

    private (string? Title, string? Description) Info()
    {
        const string Why = "without it the client's documentation does not name the API";
        var root = _context.Root;
        if (root["info"] is null)
        {
            _context.Report(
                ContractDiagnostics.MissingMember, root.Entries[root.IndexOf("openapi")].KeySpan, "The OpenAPI document", "info", Why);
        }

        if (_context.Mapping(root["info"], "info") is not { } info)
        {
            return default;
        }

        _context.CheckMembers(info, "info", InfoMembers);
        if (info["title"] is null)
        {
            _context.Report(ContractDiagnostics.MissingMember, root.Entries[root.IndexOf("info")].KeySpan, "The info object", "title", Why);
        }

        return (_context.Text(info, "title"), _context.Text(info, "description"));
    }
}
