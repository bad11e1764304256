using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>A run of the generator over a project, and what can be done next: edit and run again, compile, load.</summary>
internal sealed class Generation
{
    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>Shared, so that the framework's references are bound once and not for every test.</summary>
    private static readonly CSharpCompilation EmptyProject = CSharpCompilation.Create(
        "Consumer",
        [],
        [.. Net100.References.All, .. RuntimeReferences.All],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithWarningLevel(9999));

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _project;
    private readonly ImmutableArray<TestDocument> _documents;

    private Generation(GeneratorDriver driver, CSharpCompilation project, ImmutableArray<TestDocument> documents)
    {
        _driver = driver.RunGenerators(project, TestContext.Current.CancellationToken);
        _project = project;
        _documents = documents;
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>What generator and analyzer say together, as a build shows it: document by document, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
    [
        .. Result.Diagnostics.Concat(Analysis.Of(_project, _documents))
            .OrderBy(diagnostic => PlaceOf(diagnostic.Location.GetLineSpan().Path))
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];

    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    public static Generation Of(string document, string path = TestDocument.DefaultPath) => Of([new TestDocument(document, path)]);

    public static Generation Of(params ReadOnlySpan<TestDocument> documents) => Of("", ParseOptions, documents);

    public static Generation Of(string code, CSharpParseOptions parseOptions, ReadOnlySpan<TestDocument> documents)
    {
        var project = EmptyProject.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, parseOptions, "Program.cs"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            [.. documents],
            parseOptions,
            new TestOptionsProvider(ImmutableDictionary<string, string>.Empty),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new Generation(driver, project, [.. documents]);
    }

    /// <summary>The same documents beside code of the project's own.</summary>
    public Generation WithCode(string code) => new(
        _driver, _project.ReplaceSyntaxTree(_project.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, ParseOptions, "Program.cs")), _documents);

    /// <summary>The same documents under other options of the compiler.</summary>
    public Generation WithOptions(Func<CompilationOptions, CompilationOptions> change) =>
        new(_driver, (CSharpCompilation)_project.WithOptions(change(_project.Options)), _documents);

    /// <summary>The project after a document has been edited.</summary>
    public Generation Replace(TestDocument old, TestDocument edited) => new(
        _driver.ReplaceAdditionalText(old, edited), _project, _documents.Replace(old, edited));

    /// <summary>The reasons for which a step's outputs were made in the last run.</summary>
    public IncrementalStepRunReason[] Reasons(string trackingName) =>
        Result.TrackedSteps.TryGetValue(trackingName, out var steps)
            ? [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>How often each file was emitted, taken from the cache, or removed in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Compiles the project with what was emitted: neither errors nor warnings are allowed.</summary>
    public CSharpCompilation Compile()
    {
        var compilation = (CSharpCompilation)_project.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));
        var complaints = Complaints(compilation).Select(diagnostic => diagnostic.ToString()).ToArray();
        Assert.True(complaints.Length == 0, string.Join('\n', complaints));
        return compilation;
    }

    /// <summary>Every error and warning of the compiler about the project with what was emitted.</summary>
    public IEnumerable<Diagnostic> Complaints() =>
        Complaints(_project.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree)));

    /// <summary>Every error of the compiler about the project with what was emitted.</summary>
    public IEnumerable<Diagnostic> CompileErrors() => Complaints().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Compiles and loads the project.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Compile().Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        image.Position = 0;
        return new AssemblyLoadContext("Consumer", isCollectible: true).LoadFromStream(image);
    }

    private int PlaceOf(string path) => _documents.TakeWhile(document => document.Path != path).Count();

    private static IEnumerable<Diagnostic> Complaints(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
}
