using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds security schemes, and picks for an operation a requirement that the client can meet.</summary>
internal sealed class SecurityBinder
{
    private static readonly string[] Types = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];

    private static readonly string[] Places = ["header", "query", "cookie"];

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
            var pointer = JsonPointer.Append("#/components/securitySchemes", entry.Key);
            var target = context.Mapping(entry.Value, entry.Key) is { } node ? references.Follow(node, pointer) : null;
            if (target is null || Bind(entry, target.Node, extensions) is not { } scheme)
            {
                _unsupported.Add(entry.Key);
                continue;
            }

            _schemes.Add(scheme);
        }
    }

    public EquatableArray<ContractSecurityScheme> Schemes => _schemes.ToEquatableArray();

    /// <summary>The keys of the schemes that an operation's requests must satisfy together.</summary>
    public EquatableArray<string> Bind(MappingNode operation)
    {
        var owner = operation["security"] is null ? _context.Root : operation;
        var alternatives = new List<MappingNode>();
        foreach (var item in _context.Sequence(owner["security"], "security")?.Items ?? [])
        {
            if (_context.Mapping(item, "an item of security") is { } alternative)
            {
                alternatives.Add(alternative);
            }
        }

        foreach (var entry in alternatives.SelectMany(alternative => alternative.Entries))
        {
            CheckIsDeclared(entry);
        }

        // Where credentials are optional ({} beside others), whoever gives the client one wants it sent.
        var met = alternatives.FindAll(alternative => alternative.Entries.All(IsMet));
        if (met.Count > 0)
        {
            return (met.Find(alternative => alternative.Entries.Length > 0) ?? met[0]).Entries.Select(entry => entry.Key).ToEquatableArray();
        }

        foreach (var entry in alternatives.SelectMany(alternative => alternative.Entries).Where(entry => _unsupported.Contains(entry.Key)))
        {
            _context.Report(
                CoverageDiagnostics.SecurityNotApplied, entry.KeySpan, entry.Key, "only API keys in headers are supported so far");
        }

        return EquatableArray<string>.Empty;
    }

    private bool IsMet(MappingEntry requirement) => _schemes.Exists(scheme => scheme.Key == requirement.Key);

    private void CheckIsDeclared(MappingEntry requirement)
    {
        if (IsMet(requirement) || _unsupported.Contains(requirement.Key))
        {
            return;
        }

        var near = Spelling.Nearest(requirement.Key, _schemes.Select(scheme => scheme.Key).Concat(_unsupported));
        _context.Report(
            ContractDiagnostics.UnresolvedReference,
            requirement.KeySpan,
            requirement.Key,
            near is null ? "components/securitySchemes has no scheme of that name; add it" : $"did you mean '{near}'?");
    }

    /// <summary>The scheme; null when the client cannot apply it.</summary>
    private ContractSecurityScheme? Bind(MappingEntry entry, MappingNode scheme, ExtensionBinder extensions)
    {
        _context.CheckMembers(
            scheme,
            "a security scheme",
            ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated"]);
        if (_context.Word(scheme, "type", Types) != "apiKey" || _context.Word(scheme, "in", Places) != "header")
        {
            return null;
        }

        if (_context.Text(scheme, "name") is not { } header)
        {
            _context.Report(
                ContractDiagnostics.MissingMember, entry.KeySpan, $"The security scheme '{entry.Key}'", "name", "it is the name of the header");
            return null;
        }

        if (!IsHeaderName(header))
        {
            _context.Report(
                ContractDiagnostics.UnknownValue, scheme["name"]!.Span, header, "name", "write the name of a header, such as X-Api-Key");
            return null;
        }

        return new ContractSecurityScheme(
            entry.Key, header, extensions.ValuePrefix(scheme), _context.Text(scheme, "description"), extensions.CSharpName(scheme));
    }

    /// <summary>A token of RFC 9110.</summary>
    private static bool IsHeaderName(string name) => name.Length > 0
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
