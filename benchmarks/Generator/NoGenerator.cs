using Microsoft.CodeAnalysis;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>Emits nothing from every document: what is left is what Roslyn does for any generator.</summary>
internal sealed class NoGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Select((pair, _) => pair.Left.Path),
        (output, path) => output.AddSource("Nothing", $"// {path}"));
}
