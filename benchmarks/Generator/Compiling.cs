using System.Diagnostics;
using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using KaptureContracts.Benchmarks.Documents;
using KaptureContracts.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>
/// What it costs the compiler to parse, bind and emit what a generator has written, ours and NSwag's by turns. The figure to compare is the
/// processor's time: the compiler works on all cores, and what else the machine does falsifies it less. NSwag's models need reflection;
/// what it costs to spare them that, as ours are spared it, is measured once beside.
/// </summary>
internal static class Compiling
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        .. new[] { typeof(ApiResult), typeof(IConfiguration), typeof(IHttpClientBuilder), typeof(ILoggerFactory), typeof(IServiceCollection) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    public static async Task<int> RunAsync(string count)
    {
        var runs = int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture);
        Console.WriteLine("| document | generator | ratio of processor time | processor time, median | wall time, median | allocated | assembly | characters |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|");
        foreach (var path in (string[])[Corpus.Kapture, .. Corpus.Find("large/stripe.com.json", "large/api.github.com.json")])
        {
            var document = new ApiDocument(path);
            var nswag = SourceText.From(await NSwagRun.EmitAsync(document), Encoding.UTF8);
            Consumer[] consumers =
            [
                new("NSwag", [nswag], [], runs),
                new("KaptureContracts", [.. GeneratorRun.Emit(document).Select(source => source.SourceText)], [], runs),
                new("NSwag, with System.Text.Json's source generator", [nswag, NSwagContext.Of(nswag)], NSwagContext.Generators(), 1),
            ];
            if (Array.Find(consumers, consumer => consumer.Runs == runs && !Compile(consumer).Succeeded) is { } failing)
            {
                Console.WriteLine($"| {document} | {failing.Generator} | what it emits does not compile: nothing to compare | | | | | |");
                continue;
            }

            Report(document, consumers, runs);
        }

        return 0;
    }

    private static void Report(ApiDocument document, Consumer[] consumers, int runs)
    {
        var costs = consumers.ToDictionary(consumer => consumer, _ => new List<Cost>());
        for (var run = 0; run < runs; run++)
        {
            foreach (var consumer in consumers.Where(consumer => run < consumer.Runs))
            {
                costs[consumer].Add(Compile(consumer));
            }
        }

        var baseline = Median(costs[consumers[0]], cost => cost.Processor);
        foreach (var (consumer, measured) in costs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {document} | {consumer.Generator} | {Median(measured, cost => cost.Processor) / baseline:F2} | {Median(measured, cost => cost.Processor):F0} ms | {Median(measured, cost => cost.Wall):F0} ms | {Median(measured, cost => cost.Allocated) / 1e6:F0} MB | {measured[0].Assembly / 1e6:F2} MB | {measured[0].Characters} |"));
        }
    }

    private static Cost Compile(Consumer consumer)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Compilation compilation = CSharpCompilation.Create(
            "Consumer", consumer.Sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)), References, Options);
        if (consumer.Generators.Length > 0)
        {
            CSharpGeneratorDriver.Create(consumer.Generators, parseOptions: ParseOptions)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        watch.Stop();
        return new Cost(
            result.Success,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            watch.Elapsed.TotalMilliseconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated,
            assembly.Length,
            compilation.SyntaxTrees.Sum(tree => (long)tree.Length));
    }

    private static double Median(List<Cost> costs, Func<Cost, double> figure) => costs.Select(figure).Order().ElementAt(costs.Count / 2);

    /// <param name="Generator">Who has written the sources.</param>
    /// <param name="Sources">What is compiled.</param>
    /// <param name="Generators">What the compiler runs beside.</param>
    /// <param name="Runs">How often it is measured.</param>
    private sealed record Consumer(string Generator, SourceText[] Sources, ISourceGenerator[] Generators, int Runs);

    private sealed record Cost(bool Succeeded, double Processor, double Wall, double Allocated, double Assembly, long Characters);
}
