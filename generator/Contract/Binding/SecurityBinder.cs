using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the security schemes, and the requirements of operations.</summary>
internal sealed class SecurityBinder
{
    /// <summary>Each is a property of the options, and more of them are no expression that C# compiles.</summary>
    public const int MostSchemes = 200;

    private readonly BindingContext _context;
    private readonly List<ContractSecurityScheme> _schemes = [];
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private EquatableArray<EquatableArray<string>>? _ofDocument;

    public SecurityBinder(BindingContext context, ReferenceResolver references, ExtensionBinder extensions)
    {
        _context = context;
        var binder = new SecuritySchemeBinder(context, extensions);
        var components = context.Mapping(context.Root["components"], "components");
        var declared = components is null ? null : context.Mapping(components["securitySchemes"], "securitySchemes");
        foreach (var entry in declared?.Entries ?? [])
        {
            if (_schemes.Count == MostSchemes)
            {
                context.Report(
                    CoverageDiagnostics.SecurityNotApplied, entry.KeySpan, entry.Key, $"the document has more than {MostSchemes} security schemes");
                _broken.Add(entry.Key);
                continue;
            }

            var pointer = JsonPointer.Append("#/components/securitySchemes", entry.Key);
            var target = context.Mapping(entry.Value, entry.Key) is { } node ? references.Follow(node, pointer) : null;
            if (target is null || binder.Bind(entry, target.Node) is not { } scheme)
            {
                _broken.Add(entry.Key);
                continue;
            }

            _schemes.Add(scheme);
            _declared.Add(scheme.Key);
        }
    }

    public EquatableArray<ContractSecurityScheme> Schemes => _schemes.ToEquatableArray();

    /// <summary>The alternatives of an operation's requests, without those that name a scheme that is not there. An empty one asks for nothing.</summary>
    public EquatableArray<EquatableArray<string>> Bind(MappingNode operation) =>
        operation["security"] is null ? _ofDocument ??= Requirements(_context.Root) : Requirements(operation);

    private EquatableArray<EquatableArray<string>> Requirements(MappingNode owner)
    {
        var alternatives = new List<EquatableArray<string>>();
        foreach (var item in _context.Sequence(owner["security"], "security")?.Items ?? [])
        {
            if (_context.Mapping(item, "an item of security") is { } alternative && IsDeclared(alternative))
            {
                alternatives.Add(alternative.Entries.Select(entry => entry.Key).ToEquatableArray());
            }
        }

        return alternatives.ToEquatableArray();
    }

    private bool IsDeclared(MappingNode alternative)
    {
        var isDeclared = true;
        foreach (var requirement in alternative.Entries)
        {
            if (_declared.Contains(requirement.Key))
            {
                continue;
            }

            isDeclared = false;
            if (!_broken.Contains(requirement.Key))
            {
                ReportUndeclared(requirement);
                continue;
            }

            _context.Report(
                CoverageDiagnostics.SecurityNotApplied, requirement.KeySpan, requirement.Key, "the security scheme of that name is not whole; mend it");
        }

        return isDeclared;
    }

    private void ReportUndeclared(MappingEntry requirement)
    {
        var near = _context.Spelling.Nearest(requirement.Key, _schemes.Select(scheme => scheme.Key).Concat(_broken));
        _context.Report(
            ContractDiagnostics.UnresolvedReference,
            requirement.KeySpan,
            requirement.Key,
            near is null ? "components/securitySchemes has no scheme of that name; add it" : $"did you mean '{near}'?");
    }
}
