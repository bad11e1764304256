using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds one security scheme: where its credential goes, and what stands before it.</summary>
internal sealed class SecuritySchemeBinder(BindingContext context, ExtensionBinder extensions)
{
    private const string Authorization = "Authorization";
    private const string BearerPrefix = "Bearer ";

    private static readonly string[] Types = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];

    /// <summary>In the order of <see cref="ParameterPlace"/>, whose first is not among them.</summary>
    private static readonly string[] Places = ["query", "header", "cookie"];

    private static readonly string[] Members =
        ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated", "oauth2MetadataUrl"];

    /// <summary>The scheme; null, and reported, when it does not say where its credential goes.</summary>
    public ContractSecurityScheme? Bind(MappingEntry entry, MappingNode node)
    {
        context.CheckMembers(node, "a security scheme", Members);
        if (Required(entry, node, "type", "it says what credential is asked for") is null)
        {
            return null;
        }

        return context.Word(node, "type", Types) switch
        {
            "apiKey" => ApiKey(entry, node),
            "http" => Http(entry, node),
            "oauth2" => Scheme(entry, node, SecurityKind.OAuth2, BearerPrefix),
            "openIdConnect" => Scheme(entry, node, SecurityKind.OpenIdConnect, BearerPrefix),
            "mutualTLS" => Scheme(entry, node, SecurityKind.MutualTls, ""),
            _ => null,
        };
    }

    private ContractSecurityScheme? ApiKey(MappingEntry entry, MappingNode node)
    {
        var name = Required(entry, node, "name", "it is the name of the header, the query parameter or the cookie");
        if (Required(entry, node, "in", "it says where the key goes") is null || context.Word(node, "in", Places) is not { } place || name is null)
        {
            return null;
        }

        if (place != "query" && !HttpToken.IsValid(name))
        {
            context.Report(
                ContractDiagnostics.UnknownValue, node["name"]!.Span, name, "name", "write the name of a header or cookie, such as X-Api-Key");
            return null;
        }

        return Scheme(entry, node, SecurityKind.ApiKey, extensions.ValuePrefix(node)) with
        {
            Place = (ParameterPlace)(Array.IndexOf(Places, place) + 1),
            Name = name,
        };
    }

    private ContractSecurityScheme? Http(MappingEntry entry, MappingNode node)
    {
        var scheme = Required(entry, node, "scheme", "it is the scheme of the header Authorization, such as bearer");
        if (scheme is null)
        {
            return null;
        }

        if (!HttpToken.IsValid(scheme))
        {
            context.Report(ContractDiagnostics.UnknownValue, node["scheme"]!.Span, scheme, "scheme", "write a scheme of HTTP, such as bearer or basic");
            return null;
        }

        return scheme.ToLowerInvariant() switch
        {
            "basic" => Scheme(entry, node, SecurityKind.Basic, "Basic "),
            "bearer" => Scheme(entry, node, SecurityKind.Bearer, BearerPrefix),
            _ => Scheme(entry, node, SecurityKind.OtherHttp, scheme + " "),
        };
    }

    private ContractSecurityScheme Scheme(MappingEntry entry, MappingNode node, SecurityKind kind, string prefix) => new(
        entry.Key, kind, ParameterPlace.Header, Authorization, prefix, context.Text(node, "description"), extensions.CSharpName(node))
    {
        Deprecation = extensions.Deprecation(node),
    };

    private string? Required(MappingEntry entry, MappingNode node, string member, string why)
    {
        if (node[member] is null)
        {
            context.Report(ContractDiagnostics.MissingMember, entry.KeySpan, $"The security scheme '{entry.Key}'", member, why);
        }

        return context.Text(node, member);
    }
}
