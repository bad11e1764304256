using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Drift.Tests;

/// <summary>The client of a contract's text, emitted by the generator as a compiler runs it, compiled and loaded.</summary>
internal static class EmittedClient
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>Shared, so that the framework's references are bound once and not for every test.</summary>
    private static readonly CSharpCompilation EmptyProject = CSharpCompilation.Create(
        "Consumer",
        [],
        [.. Net100.References.All, .. RuntimeReferences.All],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly Lazy<ISourceGenerator> Generator = new(LoadGenerator);

    /// <summary>The client's type.</summary>
    /// <param name="spec">The contract.</param>
    /// <param name="edit">Changes what was emitted, file by file.</param>
    public static Type Of(string spec, Func<string, string>? edit = null)
    {
        var driver = CSharpGeneratorDriver.Create([Generator.Value], [new Document(spec)], ParseOptions, new Options()).RunGenerators(EmptyProject, TestContext.Current.CancellationToken);
        var result = driver.GetRunResult();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        var sources = result.Results.Single().GeneratedSources.Select(source => source.SourceText.ToString()).ToList();
        var edited = sources.ConvertAll(source => edit?.Invoke(source) ?? source);
        Assert.True(edit is null || !edited.SequenceEqual(sources), "The edit changes nothing that was emitted.");
        return Load(edited);
    }

    private static Type Load(IEnumerable<string> sources)
    {
        var compilation = EmptyProject.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext("Consumer", isCollectible: true).LoadFromStream(image).GetType("Kapture.KaptureClient", throwOnError: true)!;
    }

    private static ISourceGenerator LoadGenerator()
    {
        var path = typeof(EmittedClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Generator").Value!;
        var generator = Assembly.LoadFrom(path).GetType("KaptureContracts.Generator.ContractGenerator", throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }

    private sealed class Document(string text) : AdditionalText
    {
        public override string Path => "spec/kapture-add-ticket.openapi.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider
    {
        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty);

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ImmutableDictionary<string, string>.Empty
            .Add("build_metadata.AdditionalFiles.OpenApiContract", "true")
            .Add("build_metadata.AdditionalFiles.OpenApiNamespace", "Kapture")
            .Add("build_metadata.AdditionalFiles.OpenApiClientName", "KaptureClient"));

        private sealed class Values(ImmutableDictionary<string, string> values) : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
