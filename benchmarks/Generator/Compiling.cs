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
/// processor's time: the compiler works on all cores, and what else the machine does falsifies it less.
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
            var texts = new Dictionary<string, SourceText[]>(StringComparer.Ordinal)
            {
                ["NSwag"] = [SourceText.From(await NSwagRun.EmitAsync(document), Encoding.UTF8)],
                ["KaptureContracts"] = [.. GeneratorRun.Emit(document).Select(source => source.SourceText)],
            };
            if (texts.Keys.FirstOrDefault(generator => !Compile(texts[generator]).Succeeded) is { } failing)
            {
                Console.WriteLine($"| {document} | {failing} | what it emits does not compile: nothing to compare | | | | | |");
                continue;
            }

            Report(document, texts, runs);
        }

        return 0;
    }

    private static void Report(ApiDocument document, Dictionary<string, SourceText[]> texts, int runs)
    {
        var costs = texts.Keys.ToDictionary(generator => generator, _ => new List<Cost>(), StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            foreach (var (generator, sources) in texts)
            {
                costs[generator].Add(Compile(sources));
            }
        }

        var baseline = Median(costs["NSwag"], cost => cost.Processor);
        foreach (var (generator, measured) in costs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {document} | {generator} | {Median(measured, cost => cost.Processor) / baseline:F2} | {Median(measured, cost => cost.Processor):F0} ms | {Median(measured, cost => cost.Wall):F0} ms | {Median(measured, cost => cost.Allocated) / 1e6:F0} MB | {measured[0].Assembly / 1e6:F2} MB | {texts[generator].Sum(text => (long)text.Length)} |"));
        }
    }

    private static Cost Compile(SourceText[] sources)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var compilation = CSharpCompilation.Create("Consumer", sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)), References, Options);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        watch.Stop();
        return new Cost(
            result.Success,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            watch.Elapsed.TotalMilliseconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated,
            assembly.Length);
    }

    private static double Median(List<Cost> costs, Func<Cost, double> figure) => costs.Select(figure).Order().ElementAt(costs.Count / 2);

    private sealed record Cost(bool Succeeded, double Processor, double Wall, double Allocated, double Assembly);
}
