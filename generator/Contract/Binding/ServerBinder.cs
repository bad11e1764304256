using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the first server of the document, of a path or of an operation.</summary>
internal sealed class ServerBinder(BindingContext context, ExtensionBinder extensions)
{
    /// <summary>Each is a property of the options, and more of them are no expression that C# compiles.</summary>
    public const int MostVariables = 100;

    private const string NoAddress = "the client has no address but the BaseAddress of its options";

    /// <summary>The server; null when its owner has none that a client could call.</summary>
    public ContractServer? Bind(MappingNode owner)
    {
        if (context.Sequence(owner["servers"], "servers") is not { Items: [var first, ..] }
            || context.Mapping(first, "an item of servers") is not { } server)
        {
            return null;
        }

        context.CheckMembers(server, "a server", ["url", "description", "variables", "name"]);
        if (context.Text(server, "url") is not { } url)
        {
            if (server["url"] is null)
            {
                context.Report(ContractDiagnostics.MissingMember, server.Span, "The server", "url", $"without it {NoAddress}");
            }

            return null;
        }

        return IsAbsolute(server, url) && DeclaresVariables(server, url)
            ? new ContractServer(url, context.Text(server, "description"), Variables(server, url))
            : null;
    }

    private bool IsAbsolute(MappingNode server, string url)
    {
        if (url.Contains("://"))
        {
            return true;
        }

        context.Report(CoverageDiagnostics.IgnoredMember, server["url"]!.Span, url, "servers", $"it is not absolute, so {NoAddress}");
        return false;
    }

    private bool DeclaresVariables(MappingNode server, string url)
    {
        var variables = context.Mapping(server["variables"], "variables");
        if (PathTemplate.Variables(url).Skip(MostVariables).Any())
        {
            context.Report(
                CoverageDiagnostics.IgnoredMember, server["url"]!.Span, "url", "a server", $"it has more than {MostVariables} variables, and {NoAddress}");
            return false;
        }

        foreach (var name in PathTemplate.Variables(url))
        {
            if (variables?[name] is not MappingNode)
            {
                context.Report(
                    ContractDiagnostics.MissingMember,
                    server["url"]!.Span,
                    "The object 'variables' of the server",
                    name,
                    $"the url names it, and without it {NoAddress}");
                return false;
            }
        }

        return true;
    }

    private EquatableArray<ServerVariable> Variables(MappingNode server, string url)
    {
        var named = new HashSet<string>(PathTemplate.Variables(url), StringComparer.Ordinal);
        var variables = new List<ServerVariable>();
        foreach (var entry in context.Mapping(server["variables"], "variables")?.Entries ?? [])
        {
            if (context.Mapping(entry.Value, entry.Key) is not { } variable)
            {
                continue;
            }

            context.CheckMembers(variable, "a server variable", ["default", "enum", "description"]);
            if (variable["default"] is null)
            {
                context.Report(
                    ContractDiagnostics.MissingMember,
                    entry.KeySpan,
                    $"The server variable '{entry.Key}'",
                    "default",
                    "without it every user of the client must set the variable");
            }

            if (!named.Contains(entry.Key))
            {
                context.Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "variables", "the server's url does not name it");
                continue;
            }

            variables.Add(new ServerVariable(
                entry.Key,
                context.Text(variable, "default") ?? "",
                context.Text(variable, "description"),
                extensions.CSharpName(variable),
                context.Texts(variable, "enum").Select(value => value.Text).ToEquatableArray()));
        }

        return variables.ToEquatableArray();
    }
}
