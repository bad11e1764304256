using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace KaptureContracts.Benchmarks.Calls;

/// <summary>Writes a client with NSwag: those that stand in <c>Peers/NSwag</c>, and those of <c>build-time.sh</c>.</summary>
internal static class NSwagClients
{
    public static async Task<int> WriteAsync(string path, string file, string name, string client)
    {
        var document = path.EndsWith(".json", StringComparison.Ordinal) ? await OpenApiDocument.FromFileAsync(path) : await OpenApiYamlDocument.FromFileAsync(path);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = client,
            CSharpGeneratorSettings = { Namespace = name, JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        await File.WriteAllTextAsync(file, new CSharpClientGenerator(document, settings).GenerateFile().ReplaceLineEndings("\n"));
        return 0;
    }
}
