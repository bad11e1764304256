using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusRunner;

/// <summary>A document of the corpus as the build would hand it to the compiler.</summary>
internal sealed class CorpusDocument(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public CorpusDocument(string path)
        : this(path, File.ReadAllText(path))
    {
    }

    public override string Path { get; } = path;

    /// <summary>The namespace of what is emitted for it.</summary>
    public string Namespace { get; init; } = "Corpus.Api";

    /// <summary>Whether it is there only for the references of others.</summary>
    public bool IsReference { get; init; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The metadata that every document of the corpus gets.</summary>
internal sealed class CorpusOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options Reference = new("reference", "");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("", "");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is CorpusDocument { IsReference: false } document ? new Options("true", document.Namespace) : Reference;

    private sealed class Options(string contract, string space) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.OpenApiContract" => contract,
                "build_metadata.AdditionalFiles.OpenApiNamespace" => space,
                "build_metadata.AdditionalFiles.OpenApiClientName" => "CorpusClient",
                _ => null,
            };
            return value is not null;
        }
    }
}
