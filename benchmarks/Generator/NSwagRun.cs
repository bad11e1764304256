using KaptureContracts.Benchmarks.Documents;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>Runs NSwag on the same document, to the same end: a client and models over System.Text.Json.</summary>
internal static class NSwagRun
{
    public static async Task<long> GenerateAsync(ApiDocument document) => (await EmitAsync(document)).Length;

    /// <summary>What NSwag emits: one file.</summary>
    public static async Task<string> EmitAsync(ApiDocument document)
    {
        var read = document.IsYaml
            ? await OpenApiYamlDocument.FromYamlAsync(document.Text)
            : await OpenApiDocument.FromJsonAsync(document.Text);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "BenchmarkClient",
            CSharpGeneratorSettings = { Namespace = "Benchmark.Api", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        return new CSharpClientGenerator(read, settings).GenerateFile();
    }
}
