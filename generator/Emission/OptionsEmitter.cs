using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the options of a client: the server's variables and the credentials.</summary>
internal static class OptionsEmitter
{
    private const string ServerAddress = "global::KaptureContracts.Runtime.ServerAddress";

    public static void Emit(CodeWriter writer, ClientUnit client)
    {
        writer.Line($"/// <summary>Where a <see cref=\"{client.Name}\"/> finds the API, and what it authorises itself with.</summary>");
        using (writer.Braces($"{client.Visibility} sealed partial class {client.OptionsName} : global::KaptureContracts.Runtime.ApiClientOptions"))
        {
            foreach (var variable in client.Variables)
            {
                DocsEmitter.Emit(writer, variable.Docs);
                writer.Line($"public string {variable.PropertyName} {{ get; set; }} = {Literal.Of(variable.Default)};");
                writer.Line();
            }

            foreach (var credential in client.Credentials)
            {
                DocsEmitter.Emit(writer, credential.Docs);
                writer.Line($"public global::KaptureContracts.Runtime.Credential? {credential.PropertyName} {{ get; set; }}");
                writer.Line();
            }

            var isFirst = true;
            foreach (var address in client.Addresses)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                EmitResolve(writer, address);
            }
        }
    }

    private static void EmitResolve(CodeWriter writer, CodeAddress address)
    {
        using (writer.Braces($"internal global::System.Uri {address.MethodName}()"))
        {
            if (address.Parts.Count == 0)
            {
                writer.Line($"return {ServerAddress}.Resolve(this, \"\");");
                return;
            }

            var parts = address.Parts.Select(part => part.Variable is { } variable ? Checked(variable) : Literal.Of(part.Text!));
            writer.Line($"return {ServerAddress}.Resolve(");
            using (writer.Indented())
            {
                writer.Line("this,");
                writer.Line($"BaseAddress is null ? {string.Join(" + ", parts)} : \"\");");
            }
        }
    }

    private static string Checked(CodeServerVariable variable)
    {
        var name = $"nameof({variable.PropertyName})";
        if (variable.Allowed.Count > 0)
        {
            return $"{ServerAddress}.OneOf({name}, {variable.PropertyName}, {string.Join(", ", variable.Allowed.Select(Literal.Of))})";
        }

        return $"{ServerAddress}.{variable.Place}({name}, {variable.PropertyName})";
    }
}
