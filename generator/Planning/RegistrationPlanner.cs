using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the methods that register a client with dependency injection.</summary>
internal static class RegistrationPlanner
{
    public static RegistrationUnit Plan(PlanContext context, ClientUnit client, string name) => new(
        context.HintName(name), context.Settings.Namespace, context.Visibility, name, client, NeedsCredential(context.Document, client));

    /// <summary>Whether no operation can be called without a credential of those that the options hold.</summary>
    private static bool NeedsCredential(ContractDocument document, ClientUnit client)
    {
        return document.Operations.Count > 0 && document.Operations.All(NeedsOne);

        bool NeedsOne(ContractOperation operation) => operation.Security.Count > 0 && operation.Security.All(HasOne);

        bool HasOne(EquatableArray<string> schemes) =>
            client.Credentials.Any(credential => schemes.Contains(credential.Key, StringComparer.Ordinal));
    }
}
