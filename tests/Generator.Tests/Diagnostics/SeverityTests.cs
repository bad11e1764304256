using System.Collections.Immutable;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>How a project changes severities, as docs/diagnostics/README.md tells it.</summary>
public sealed class SeverityTests
{
    /// <summary>One KAP2007 (warning) and one KAP3001 (info).</summary>
    private static readonly string Document = Documents.WithThing("tpye: string\nsortable: true");

    [Fact]
    public void WithoutAnySettingTheyAreWhatTheyAre() => Assert.Equal(
        ["warning KAP2007", "info KAP3001"],
        Severities(options => options));

    [Fact]
    public void NoWarnTurnsOff() => Assert.Equal(
        ["info KAP3001"],
        Severities(options => options.WithSpecificDiagnosticOptions(Option("KAP2007", ReportDiagnostic.Suppress))));

    [Fact]
    public void WarningsAsErrorsMakesErrors() => Assert.Equal(
        ["error KAP2007", "info KAP3001"],
        Severities(options => options.WithSpecificDiagnosticOptions(Option("KAP2007", ReportDiagnostic.Error))));

    [Fact]
    public void TreatWarningsAsErrorsTakesTheGeneratorIn() => Assert.Equal(
        ["error KAP2007", "info KAP3001"],
        Severities(options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)));

    [Fact]
    public void AGlobalConfigSetsAnySeverity() => Assert.Equal(
        ["error KAP3001"],
        Severities(options => options.WithSyntaxTreeOptionsProvider(new ConfigProvider(
            "/project/.globalconfig",
            """
            is_global = true
            dotnet_diagnostic.KAP2007.severity = none
            dotnet_diagnostic.KAP3001.severity = error
            """))));

    [Theory]
    [InlineData("*.yaml")]
    [InlineData("*")]
    public void SectionsOfAnEditorConfigHaveNoEffect(string section) => Assert.Equal(
        ["warning KAP2007", "info KAP3001"],
        Severities(options => options.WithSyntaxTreeOptionsProvider(new ConfigProvider(
            "/project/.editorconfig",
            $"""
            root = true
            [{section}]
            dotnet_diagnostic.KAP2007.severity = none
            dotnet_diagnostic.KAP3001.severity = error
            """))));

    private static IEnumerable<string> Severities(Func<CompilationOptions, CompilationOptions> change) =>
        Generation.Of(Document).WithOptions(change).Diagnostics
            .Select(diagnostic => $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}");

    private static ImmutableDictionary<string, ReportDiagnostic> Option(string id, ReportDiagnostic option) =>
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, option);

    /// <summary>Hands the compiler what it would read itself from a configuration file.</summary>
    private sealed class ConfigProvider(string path, string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _files =
            AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(SourceText.From(text), path)));

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _files.GetOptionsForSourcePath($"/project/{tree.FilePath}").TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
