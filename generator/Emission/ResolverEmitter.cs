using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes what tells <c>JsonSerializer</c> of the emitted types.</summary>
internal static class ResolverEmitter
{
    public static void Emit(CodeWriter writer, ResolverUnit resolver)
    {
        writer.Lines(
            """
            /// <summary>
            /// Lets <see cref="global::System.Text.Json.JsonSerializer"/> read and write the contract's types, without reflection: add it to
            /// <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>.
            /// </summary>
            """);
        using (writer.Braces($"{resolver.Visibility} sealed class {resolver.Name} : {RuntimeNames.Json}JsonModelResolver"))
        {
            using (writer.Braces($"private {resolver.Name}()"))
            {
                foreach (var model in resolver.Models)
                {
                    writer.Line($"AddModel<{model}>();");
                }

                foreach (var known in resolver.Enums)
                {
                    writer.Line($"AddEnum<{known}>();");
                }
            }

            writer.Line();
            writer.Line("/// <summary>The only one that there needs to be.</summary>");
            writer.Line($"public static {resolver.Name} Default {{ get; }} = new();");
        }
    }
}
