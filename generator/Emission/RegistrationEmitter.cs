using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the methods that register a client with dependency injection, and what the runtime must know to do it.</summary>
internal static class RegistrationEmitter
{
    private const string Runtime = "global::KaptureContracts.Runtime.";
    private const string Section = "global::Microsoft.Extensions.Configuration.IConfiguration section, ";

    public static void Emit(CodeWriter writer, RegistrationUnit unit)
    {
        var client = unit.Client;
        writer.Line($"/// <summary>Registers <see cref=\"{client.Name}\"/> with dependency injection.</summary>");
        using (writer.Braces($"{unit.Visibility} static class {unit.Name}"))
        {
            writer.Line("private static readonly Registration Contract = new();");
            EmitAdd(writer, client, "", "", "null, null", $"Registers the client as a singleton <see cref=\"{client.InterfaceName}\"/>.");
            EmitAdd(writer, client, "", Section, "null, section", "Registers the client with options from the configuration: the section's keys are the options' names.");
            EmitAdd(writer, client, "string name, ", "", "name, null", $"Registers one of several clients: a singleton <see cref=\"{client.InterfaceName}\"/> under the key <paramref name=\"name\"/>.");
            EmitAdd(writer, client, "string name, ", Section, "name, section", "Registers one of several clients with options from the configuration.");
            writer.Line();
            EmitRegistration(writer, unit);
        }
    }

    private static void EmitAdd(CodeWriter writer, ClientUnit client, string name, string section, string arguments, string summary)
    {
        writer.Lines(
            $"""

            /// <summary>{summary}</summary>
            /// <returns>The HttpClient that it sends with, to add handlers or another timeout.</returns>
            public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add{client.Name}(
                this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                {name}{section}global::System.Action<{client.Global(client.OptionsName)}>? configure = null) =>
                Contract.Add(services, {arguments}, configure);
            """);
    }

    private static void EmitRegistration(CodeWriter writer, RegistrationUnit unit)
    {
        var client = unit.Client;
        var types = $"{client.Global(client.InterfaceName)}, {client.Global(client.OptionsName)}";
        using (writer.Braces($"private sealed class Registration() : {Runtime}ApiClientRegistration<{types}>({Literal.Of($"{unit.Namespace}.{client.Name}")})"))
        {
            writer.Lines(
                $"""
                protected override {client.Global(client.InterfaceName)} Create({Runtime}ApiConnection connection, {client.Global(client.OptionsName)} options) => new {client.Global(client.Name)}(options, connection);

                protected override global::System.Uri Address({client.Global(client.OptionsName)} options) => options.{client.Addresses[0].MethodName}();
                """);
            EmitBind(writer, client);
            EmitCheck(writer, unit);
        }
    }

    private static void EmitBind(CodeWriter writer, ClientUnit client)
    {
        writer.Line();
        using (writer.Braces($"protected override void Bind({Runtime}ApiClientSettings settings, {client.Global(client.OptionsName)} options)"))
        {
            foreach (var variable in client.Variables)
            {
                EmitBind(writer, "Text", variable.PropertyName);
            }

            foreach (var credential in client.Credentials)
            {
                EmitBind(writer, "Credential", credential.PropertyName);
            }
        }
    }

    private static void EmitBind(CodeWriter writer, string kind, string property) =>
        writer.Line($"options.{property} = settings.{kind}({Literal.Of(property.TrimStart('@'))}, options.{property});");

    private static void EmitCheck(CodeWriter writer, RegistrationUnit unit)
    {
        var client = unit.Client;
        writer.Line();
        using (writer.Braces($"protected override void Check({client.Global(client.OptionsName)} options, {Runtime}ApiClientChecks checks)"))
        {
            foreach (var address in client.Addresses.Skip(1))
            {
                writer.Line($"checks.Address(options.{address.MethodName});");
            }

            if (unit.NeedsCredential)
            {
                var names = string.Join(" or ", client.Credentials.Select(credential => credential.PropertyName.TrimStart('@')));
                var values = string.Join(" ?? ", client.Credentials.Select(credential => $"options.{credential.PropertyName}"));
                writer.Line($"checks.Credential({Literal.Of(names)}, {values});");
            }
        }
    }
}
