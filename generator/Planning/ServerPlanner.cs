using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the addresses that a client's options put together: the document's, and those of single operations.</summary>
internal sealed class ServerPlanner(NameScope names)
{
    private const string MethodPrefix = "Resolve";

    /// <summary>The address of the document's server.</summary>
    public const string MainMethod = "ResolveAddress";

    private readonly Dictionary<ServerVariable, CodeServerVariable> _variables = [];
    private readonly List<CodeServerVariable> _inOrder = [];
    private readonly List<CodeAddress> _addresses = [];
    private readonly Dictionary<ContractServer, string> _methods = [];

    public EquatableArray<CodeServerVariable> Variables => _inOrder.ToEquatableArray();

    public EquatableArray<CodeAddress> Addresses => _addresses.ToEquatableArray();

    /// <remarks>The server of one operation is no place for the others, and for their credentials.</remarks>
    public void Plan(ContractDocument document)
    {
        var own = document.Operations.Select(operation => operation.Server).OfType<ContractServer>().Distinct().ToArray();
        var areAllOwn = document.Operations.All(operation => operation.Server is not null);
        var main = document.Server ?? (areAllOwn ? own.FirstOrDefault() : null);
        Add(MainMethod, main);
        foreach (var server in own.Where(server => server != main))
        {
            var host = server.Url.Substring(server.Url.IndexOf("://", StringComparison.Ordinal) + 1);
            Add(names.Claim(MethodPrefix + Identifier.Pascal(host, "Server")), server);
        }
    }

    /// <summary>The method that gives an operation's own address; null when it is that of the document.</summary>
    public string? MethodOf(ContractOperation operation) =>
        operation.Server is { } server && _methods.TryGetValue(server, out var method) && method != MainMethod ? method : null;

    private void Add(string method, ContractServer? server)
    {
        if (server is null)
        {
            _addresses.Add(new CodeAddress(method, EquatableArray<CodeAddressPart>.Empty));
            return;
        }

        _methods[server] = method;
        var variables = server.Variables.Select(variable => Variable(server.Url, variable)).ToList();
        _addresses.Add(new CodeAddress(method, Parts(server.Url, variables)));
    }

    /// <summary>A variable that several servers have alike is one property, of which each place may hold something else.</summary>
    private CodeServerVariable Variable(string url, ServerVariable variable)
    {
        if (_variables.TryGetValue(variable, out var known))
        {
            return known with { Place = Place(url, variable) };
        }

        var planned = new CodeServerVariable(
            variable.Name,
            names.Claim(variable.CSharpName ?? Identifier.Pascal(variable.Name, "Variable")),
            variable.Default,
            Place(url, variable),
            variable.Allowed,
            DocsPlanner.Text(
                variable.Description,
                $"The server variable `{variable.Name}`.",
                $"Server variable `{variable.Name}` of `{url}`; `{variable.Default}` by default."));
        _variables.Add(variable, planned);
        _inOrder.Add(planned);
        return planned;
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

    private static EquatableArray<CodeAddressPart> Parts(string url, List<CodeServerVariable> variables)
    {
        var parts = new List<CodeAddressPart>();
        var byName = variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        var start = 0;
        for (var close = url.IndexOf('}'); close >= 0; close = url.IndexOf('}', close + 1))
        {
            var open = url.LastIndexOf('{', close, close - start + 1);
            if (open >= 0 && byName.TryGetValue(url.Substring(open + 1, close - open - 1), out var variable))
            {
                AddText(parts, url.Substring(start, open - start));
                parts.Add(new CodeAddressPart(null, variable));
                start = close + 1;
            }
        }

        AddText(parts, url.Substring(start));
        return parts.ToEquatableArray();
    }

    private static void AddText(List<CodeAddressPart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new CodeAddressPart(text, null));
        }
    }
}
