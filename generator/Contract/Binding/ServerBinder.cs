using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the document's first server.</summary>
internal sealed class ServerBinder(BindingContext context, ExtensionBinder extensions)
{
    public ContractServer? Bind()
    {
        if (context.Sequence(context.Root["servers"], "servers") is not { Items: [var first, ..] }
            || context.Mapping(first, "server") is not { } server)
        {
            return null;
        }

        context.CheckMembers(server, "a server", ["url", "description", "variables", "name"]);
        if (context.Text(server, "url") is not { } url)
        {
            context.Report(ContractDiagnostics.MissingMember, server.Span, "A server", "url", "the client needs a BaseAddress");
            return null;
        }

        return new ContractServer(url, context.Text(server, "description"), Variables(server, url));
    }

    private EquatableArray<ServerVariable> Variables(MappingNode server, string url)
    {
        var variables = new List<ServerVariable>();
        foreach (var entry in context.Mapping(server["variables"], "variables")?.Entries ?? [])
        {
            if (context.Mapping(entry.Value, entry.Key) is not { } variable)
            {
                continue;
            }

            context.CheckMembers(variable, "a server variable", ["default", "enum", "description"]);
            if (context.Text(variable, "default") is not { } fallback)
            {
                context.Report(
                    ContractDiagnostics.MissingMember, entry.KeySpan, $"The server variable '{entry.Key}'", "default", "OpenAPI requires one");
                fallback = "";
            }

            if (!url.Contains("{" + entry.Key + "}"))
            {
                context.Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "variables", "the server's url does not name it");
                continue;
            }

            variables.Add(new ServerVariable(
                entry.Key,
                fallback,
                context.Text(variable, "description"),
                extensions.CSharpName(variable),
                context.Texts(variable, "enum").Select(value => value.Text).ToEquatableArray()));
        }

        return variables.ToEquatableArray();
    }
}
