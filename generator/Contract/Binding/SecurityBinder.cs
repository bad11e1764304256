using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds security schemes, and picks for an operation a requirement that the client can meet.</summary>
internal sealed class SecurityBinder
{
    private readonly BindingContext _context;
    private readonly List<ContractSecurityScheme> _schemes = [];
    private readonly HashSet<string> _unsupported = new(StringComparer.Ordinal);

    public SecurityBinder(BindingContext context, ReferenceResolver references, ExtensionBinder extensions)
    {
        _context = context;
        var components = context.Mapping(context.Root["components"], "components");
        var declared = components is null ? null : context.Mapping(components["securitySchemes"], "securitySchemes");
        foreach (var entry in declared?.Entries ?? [])
        {
            if (context.Mapping(entry.Value, entry.Key) is { } node
                && references.Follow(node, JsonPointer.Append("#/components/securitySchemes", entry.Key)) is { } target)
            {
                Add(entry, target.Node, extensions);
            }
        }
    }

    public EquatableArray<ContractSecurityScheme> Schemes => _schemes.ToEquatableArray();

    /// <summary>The keys of the schemes that an operation's requests must satisfy together.</summary>
    public EquatableArray<string> Bind(MappingNode operation)
    {
        var owner = operation["security"] is null ? _context.Root : operation;
        if (_context.Sequence(owner["security"], "security") is not { } alternatives || alternatives.Items.Length == 0)
        {
            return EquatableArray<string>.Empty;
        }

        var readable = alternatives.Items.OfType<MappingNode>().ToArray();
        foreach (var alternative in readable)
        {
            if (alternative.Entries.All(entry => _schemes.Any(scheme => scheme.Key == entry.Key)))
            {
                return alternative.Entries.Select(entry => entry.Key).ToEquatableArray();
            }
        }

        foreach (var entry in readable.SelectMany(alternative => alternative.Entries))
        {
            ReportUnmet(entry);
        }

        return EquatableArray<string>.Empty;
    }

    private void Add(MappingEntry entry, MappingNode scheme, ExtensionBinder extensions)
    {
        _context.CheckMembers(
            scheme,
            "a security scheme",
            ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated"]);
        var isHeaderKey = _context.Text(scheme, "type") == "apiKey" && _context.Text(scheme, "in") == "header";
        if (!isHeaderKey)
        {
            _unsupported.Add(entry.Key);
            return;
        }

        if (_context.Text(scheme, "name") is not { } header)
        {
            _context.Report(
                ContractDiagnostics.MissingMember, entry.KeySpan, $"The security scheme '{entry.Key}'", "name", "it is the header's name");
            _unsupported.Add(entry.Key);
            return;
        }

        _schemes.Add(new ContractSecurityScheme(
            entry.Key, header, extensions.ValuePrefix(scheme), _context.Text(scheme, "description"), extensions.CSharpName(scheme)));
    }

    private void ReportUnmet(MappingEntry entry)
    {
        if (_unsupported.Contains(entry.Key))
        {
            _context.Report(
                CoverageDiagnostics.SecurityNotApplied, entry.KeySpan, entry.Key, "only API keys in headers are supported so far");
            return;
        }

        if (_schemes.All(scheme => scheme.Key != entry.Key))
        {
            _context.Report(
                ContractDiagnostics.UnresolvedReference, entry.KeySpan, entry.Key, "components/securitySchemes has no such scheme");
        }
    }
}
