using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusRunner;

/// <summary>A document of the corpus as the build would hand it to the compiler.</summary>
internal sealed class CorpusDocument(string path) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(File.ReadAllText(path));

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The metadata that every document of the corpus gets.</summary>
internal sealed class CorpusOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.OpenApiContract" => "true",
                "build_metadata.AdditionalFiles.OpenApiNamespace" => "Corpus.Api",
                "build_metadata.AdditionalFiles.OpenApiClientName" => "CorpusClient",
                _ => null,
            };
            return value is not null;
        }
    }
}
