using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the client class and its options.</summary>
internal static class ClientPlanner
{
    private static readonly string[] ReservedOptions =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "BaseAddress", "MaxResponseBytes", "LoggerFactory", "ResolveAddress"];

    /// <param name="context">What all planners of the document share.</param>
    /// <param name="typeNames">The names of the client, of its options and of its interface.</param>
    /// <param name="names">The names of the options' members.</param>
    /// <param name="servers">Has planned the addresses.</param>
    public static ClientUnit Plan(PlanContext context, ClientNames typeNames, NameScope names, ServerPlanner servers)
    {
        var document = context.Document;
        return new ClientUnit(context.HintName(typeNames.Client), context.Settings.Namespace, context.Visibility)
        {
            Name = typeNames.Client,
            OptionsName = typeNames.Options,
            InterfaceName = typeNames.Interface,
            Docs = DocsPlanner.Text(document.Description, $"The client of {(document.Title.Length == 0 ? "the API" : document.Title)}."),
            Variables = servers.Variables,
            Addresses = servers.Addresses,
            Credentials = document.SecuritySchemes
                .Where(scheme => scheme.Kind != SecurityKind.MutualTls)
                .Select(scheme => Credential(scheme, names))
                .ToEquatableArray(),
        };
    }

    /// <summary>The names that members of the options cannot have.</summary>
    public static NameScope OptionNames(string optionsName) => new([.. ReservedOptions, optionsName]);

    private static CodeCredential Credential(ContractSecurityScheme scheme, NameScope names)
    {
        var place = scheme.Place switch
        {
            ParameterPlace.Query => "query parameter",
            ParameterPlace.Cookie => "cookie",
            _ => "header",
        };
        return new CodeCredential(
            scheme.Key,
            names.Claim(scheme.CSharpName ?? Identifier.Pascal(scheme.Key, "Credential")),
            scheme.Place,
            scheme.Name,
            scheme.ValuePrefix,
            DocsPlanner.Text(
                scheme.Description,
                Summary(scheme, place),
                $"Security scheme `{scheme.Key}`: sent in the {place} `{scheme.Name}`. Without it, requests carry no such {place}.") with
            {
                Obsolete = DeprecationPlanner.Message(scheme.Deprecation, scheme.Description),
            });
    }

    private static string Summary(ContractSecurityScheme scheme, string place) => scheme.Kind switch
    {
        SecurityKind.ApiKey => $"The API key for the {place} `{scheme.Name}`.",
        SecurityKind.Basic => "User and password: `Credential.FromBasic(user, password)`.",
        SecurityKind.Bearer => "The bearer token.",
        SecurityKind.OAuth2 => "The OAuth 2.0 access token; `Credential.FromProvider` is asked for one before each request.",
        SecurityKind.OpenIdConnect => "The OpenID Connect access token; `Credential.FromProvider` is asked for one before each request.",
        _ => $"What follows `{scheme.ValuePrefix.Trim()}` in the header `{scheme.Name}`.",
    };
}
