using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds an operation's parameters: its own, and those of its path that it does not say anew.</summary>
internal sealed class ParameterBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas)
{
    private const string ObjectName = "a parameter";

    private static readonly string[] Members =
    [
        "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
        "example", "examples", "content",
    ];

    private static readonly string[] Places = ["path", "query", "header", "cookie"];

    /// <summary>Headers that the specification gives other ways to describe.</summary>
    private static readonly string[] HeadersWithOtherPlaces = ["Accept", "Content-Type", "Authorization"];

    /// <summary>Headers that frame a message or name its receiver: another value would make another request of it.</summary>
    private static readonly string[] HeadersOfHttp =
        ["Connection", "Content-Length", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    private readonly ParameterFormBinder _forms = new(context);

    public EquatableArray<ContractParameter> Bind(OperationSite site)
    {
        var parameters = new List<ContractParameter>();
        BindList(site.PathItem, site.PathItemPointer, parameters);
        var fromPath = parameters.Count;
        BindList(site.Operation, site.Pointer, parameters);
        var own = new HashSet<(ParameterPlace, string)>(parameters.Skip(fromPath).Select(Identity));
        parameters = [.. parameters.Where((parameter, index) => index >= fromPath || !own.Contains(Identity(parameter)))];
        var variables = new HashSet<string>(PathTemplate.Variables(site.Path), StringComparer.Ordinal);
        AddUndeclared(site, parameters);
        return parameters.Where(parameter => IsInPath(site, parameter, variables)).ToEquatableArray();
    }

    private void BindList(MappingNode owner, string ownerPointer, List<ContractParameter> parameters)
    {
        var index = 0;
        var known = new HashSet<(ParameterPlace, string)>();
        foreach (var item in context.Sequence(owner["parameters"], "parameters")?.Items ?? [])
        {
            var pointer = JsonPointer.Append(ownerPointer + "/parameters", (index++).ToString(CultureInfo.InvariantCulture));
            if (context.Mapping(item, "an item of parameters") is not { } node
                || references.Follow(node, pointer) is not { } target
                || Bind(target, pointer) is not { } parameter)
            {
                continue;
            }

            if (!known.Add(Identity(parameter)))
            {
                context.Report(CoverageDiagnostics.IgnoredMember, item.Span, parameter.Name, "parameters", "it stands there already; remove one of the two");
                continue;
            }

            parameters.Add(parameter);
        }
    }

    private ContractParameter? Bind(ReferenceResolver.Target target, string pointer)
    {
        var node = target.Node;
        context.CheckMembers(node, ObjectName, Members);
        if (Required(node, "name") is not { } name || Required(node, "in") is null || context.Word(node, "in", Places) is not { } word)
        {
            return null;
        }

        var place = (ParameterPlace)Array.IndexOf(Places, word);
        if (place == ParameterPlace.Header && Writer(name) is { } writer)
        {
            context.Report(CoverageDiagnostics.IgnoredMember, node["name"]!.Span, name, "parameters", $"{writer} what stands in that header");
            return null;
        }

        if (place is ParameterPlace.Header or ParameterPlace.Cookie && !HttpToken.IsValid(name))
        {
            context.Report(
                ContractDiagnostics.UnknownValue, node["name"]!.Span, name, "name", "write the name of a header or cookie, such as X-Request-Id");
            return null;
        }

        var (schema, form) = Schema(node, place, target.Pointer, target.ComponentName);
        return new ContractParameter
        {
            Name = name,
            Place = place,
            Form = form,
            IsRequired = IsRequired(node, place),
            Schema = schema,
            Pointer = pointer,
            Description = context.Text(node, "description"),
            CSharpName = extensions.CSharpName(node),
            Deprecation = extensions.Deprecation(node),
        };
    }

    /// <summary>Who else says what stands in a header; null when a parameter may.</summary>
    private static string? Writer(string header) =>
        HeadersWithOtherPlaces.Contains(header, StringComparer.OrdinalIgnoreCase) ? "media types and security schemes say"
        : HeadersOfHttp.Contains(header, StringComparer.OrdinalIgnoreCase) ? "HTTP itself says"
        : null;

    /// <summary>The parameter's schema, and how its value is written.</summary>
    private (ContractSchema Schema, ParameterForm Form) Schema(MappingNode node, ParameterPlace place, string pointer, string? shared)
    {
        if (node["schema"] is { } schema)
        {
            return (schemas.BindShared(schema, pointer + "/schema", shared), _forms.Bind(node, place));
        }

        if (context.Mapping(node["content"], "content") is { Entries: [var entry, ..] forms })
        {
            foreach (var other in forms.Skip(1))
            {
                context.Report(CoverageDiagnostics.IgnoredMember, other.KeySpan, other.Key, "content", "a parameter has one media type; the first is used");
            }

            var at = JsonPointer.Append(pointer + "/content", entry.Key) + "/schema";
            var bound = schemas.BindShared((context.Mapping(entry.Value, entry.Key))?["schema"], at, shared);
            return MediaTypes.KindOf(entry.Key) == ContentKind.Json
                ? (bound, new ParameterForm(ParameterStyle.Json, Explode: false, AllowReserved: false))
                : (new StringSchema(null), ParameterFormBinder.OfText(place));
        }

        context.Report(ContractDiagnostics.MissingMember, node.Span, "The parameter", "schema", "without it the client takes a string");
        return (new StringSchema(null), _forms.Bind(node, place));
    }

    private bool IsRequired(MappingNode node, ParameterPlace place)
    {
        var isRequired = context.Flag(node, "required");
        if (place == ParameterPlace.Path && !isRequired)
        {
            context.Report(
                ContractDiagnostics.MissingMember, node.Span, "The path parameter", "required: true", "a path cannot do without it");
        }

        return isRequired || place == ParameterPlace.Path;
    }

    private string? Required(MappingNode node, string member)
    {
        if (node[member] is null)
        {
            context.Report(ContractDiagnostics.MissingMember, node.Span, "The parameter", member, "without it the parameter is left out");
        }

        return context.Text(node, member);
    }

    /// <summary>A path may name what no parameter declares, or what a broken reference was meant to declare.</summary>
    private void AddUndeclared(OperationSite site, List<ContractParameter> parameters)
    {
        var declared = new HashSet<string>(
            parameters.Where(parameter => parameter.Place == ParameterPlace.Path).Select(parameter => parameter.Name), StringComparer.Ordinal);
        foreach (var name in PathTemplate.Variables(site.Path))
        {
            if (declared.Contains(name))
            {
                continue;
            }

            context.Report(
                ContractDiagnostics.MissingMember, site.PathKey.KeySpan, $"The operation {site.Name}", $"path parameter '{name}'", "without it the client takes a string");
            parameters.Add(new ContractParameter
            {
                Name = name,
                Place = ParameterPlace.Path,
                Form = new ParameterForm(ParameterStyle.Simple, Explode: false, AllowReserved: false),
                IsRequired = true,
                Schema = new StringSchema(null),
                Pointer = site.Pointer + "/parameters",
            });
        }
    }

    private bool IsInPath(OperationSite site, ContractParameter parameter, HashSet<string> variables)
    {
        if (parameter.Place != ParameterPlace.Path || variables.Contains(parameter.Name))
        {
            return true;
        }

        context.Report(
            CoverageDiagnostics.IgnoredMember, site.PathKey.KeySpan, parameter.Name, "parameters", $"the path '{site.Path}' has no variable of that name");
        return false;
    }

    /// <summary>What two parameters cannot have in common. Headers do not tell upper from lower case.</summary>
    private static (ParameterPlace Place, string Name) Identity(ContractParameter parameter) =>
        (parameter.Place, parameter.Place == ParameterPlace.Header ? parameter.Name.ToUpperInvariant() : parameter.Name);
}
