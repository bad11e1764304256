using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds a whole document: text tree in, contract and problems out. Positions end here.</summary>
internal sealed class DocumentBinder
{
    private static readonly string[] RootMembers =
        ["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs", "webhooks", "jsonSchemaDialect"];

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
    public static ContractDocument? Bind(SourceNode root, ProblemSink problems, CancellationToken cancellationToken)
    {
        if (root is not MappingNode mapping)
        {
            problems.Report(ContractDiagnostics.NotOpenApi, root.Span, "its root must be an object");
            return null;
        }

        var context = new BindingContext(mapping, problems, cancellationToken);
        return OpenApiVersion.Check(context) ? new DocumentBinder(context).Bind() : null;
    }

    private ContractDocument Bind()
    {
        var root = _context.Root;
        _context.CheckMembers(root, "the OpenAPI document", RootMembers);
        _context.ReportIgnored(root, "webhooks", "the OpenAPI document", "a client calls operations and receives none");
        var info = _context.Mapping(root["info"], "info");
        _schemas.BindComponents();
        var security = new SecurityBinder(_context, _references, _extensions);
        var operations = new PathsBinder(_context, _references, _extensions, _schemas, security).Bind();
        return new ContractDocument
        {
            Title = (info is null ? null : _context.Text(info, "title")) ?? "",
            Description = info is null ? null : _context.Text(info, "description"),
            Server = new ServerBinder(_context, _extensions).Bind(),
            SecuritySchemes = security.Schemes,
            Operations = operations,
            Schemas = _schemas.Schemas,
        };
    }
}
