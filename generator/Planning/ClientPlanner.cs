using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the client class and its options.</summary>
internal static class ClientPlanner
{
    private static readonly string[] ReservedOptions =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "BaseAddress", "MaxResponseBytes", "ResolveAddress"];

    public static ClientUnit Plan(PlanContext context, string clientName, string optionsName)
    {
        var document = context.Document;
        var names = new NameScope([.. ReservedOptions, optionsName]);
        var variables = Variables(document.Server, names);
        return new ClientUnit(context.HintName(clientName), context.Settings.Namespace, context.Visibility)
        {
            Name = clientName,
            OptionsName = optionsName,
            Docs = DocsPlanner.Text(document.Description, $"The client of {(document.Title.Length == 0 ? "the API" : document.Title)}."),
            Variables = variables.ToEquatableArray(),
            Address = Address(document.Server, variables),
            Credentials = document.SecuritySchemes.Select(scheme => Credential(scheme, names)).ToEquatableArray(),
        };
    }

    private static CodeCredential Credential(ContractSecurityScheme scheme, NameScope names) => new(
        scheme.Key,
        names.Claim(scheme.CSharpName ?? Identifier.Pascal(scheme.Key, "Credential")),
        scheme.Header,
        scheme.ValuePrefix,
        DocsPlanner.Text(
            scheme.Description,
            $"The API key for the header `{scheme.Header}`.",
            $"Security scheme `{scheme.Key}`: sent in the header `{scheme.Header}`. Without it, requests carry no such header."));

    private static List<CodeServerVariable> Variables(ContractServer? server, NameScope names)
    {
        if (server is null)
        {
            return [];
        }

        return server.Variables
            .Select(variable => new CodeServerVariable(
                variable.Name,
                names.Claim(variable.CSharpName ?? Identifier.Pascal(variable.Name, "Variable")),
                variable.Default,
                Place(server.Url, variable),
                variable.Allowed,
                DocsPlanner.Text(
                    variable.Description,
                    $"The server variable `{variable.Name}`.",
                    $"Server variable `{variable.Name}` of `{server.Url}`; `{variable.Default}` by default.")))
            .ToList();
    }

    /// <summary>The document's own default shows how much may stand in a variable's place.</summary>
    private static CodeVariablePlace Place(string url, ServerVariable variable)
    {
        if (!IsInHost(url, variable.Name))
        {
            var isSegment = variable.Default.Length > 0 && !variable.Default.Contains('/');
            return isSegment ? CodeVariablePlace.PathSegment : CodeVariablePlace.Path;
        }

        var isLabel = variable.Default.Length > 0 && variable.Default.All(c => c is '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
        return isLabel ? CodeVariablePlace.HostLabel : CodeVariablePlace.Host;
    }

    private static bool IsInHost(string url, string variable)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var path = host < 0 ? -1 : url.IndexOf('/', host + 3);
        var at = url.IndexOf("{" + variable + "}", StringComparison.Ordinal);
        return host >= 0 && (path < 0 || at < path);
    }

    private static EquatableArray<CodeAddressPart> Address(ContractServer? server, List<CodeServerVariable> variables)
    {
        var isAbsolute = server is not null && server.Url.Contains("://");
        if (!isAbsolute)
        {
            return EquatableArray<CodeAddressPart>.Empty;
        }

        var parts = new List<CodeAddressPart>();
        var rest = server!.Url;
        while (NextVariable(rest, variables) is { } next)
        {
            var at = rest.IndexOf(Placeholder(next), StringComparison.Ordinal);
            AddText(parts, rest.Substring(0, at));
            parts.Add(new CodeAddressPart(null, next));
            rest = rest.Substring(at + Placeholder(next).Length);
        }

        AddText(parts, rest);
        return parts.ToEquatableArray();
    }

    private static CodeServerVariable? NextVariable(string text, List<CodeServerVariable> variables) =>
        variables
            .Where(variable => text.Contains(Placeholder(variable)))
            .OrderBy(variable => text.IndexOf(Placeholder(variable), StringComparison.Ordinal))
            .FirstOrDefault();

    private static string Placeholder(CodeServerVariable variable) => "{" + variable.Name + "}";

    private static void AddText(List<CodeAddressPart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new CodeAddressPart(text, null));
        }
    }
}
