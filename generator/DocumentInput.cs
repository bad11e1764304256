using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator;

/// <summary>A document that the project marks as a contract. Equal when its text and its settings are.</summary>
internal sealed class DocumentInput : IEquatable<DocumentInput>
{
    private DocumentInput(string path, SourceText? text, DocumentMetadata metadata)
    {
        Path = path;
        Text = text;
        Metadata = metadata;
    }

    public string Path { get; }

    /// <summary>Null when the compiler could not read the file.</summary>
    public SourceText? Text { get; }

    public DocumentMetadata Metadata { get; }

    /// <summary>The input, if the file is marked as a contract.</summary>
    public static ImmutableArray<DocumentInput> From(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        if (DocumentMetadata.Read(file.Path, provider.GetOptions(file), provider.GlobalOptions) is not { } metadata)
        {
            return [];
        }

        return [new DocumentInput(file.Path, file.GetText(cancellationToken), metadata)];
    }

    public bool Equals(DocumentInput? other) =>
        other is not null && Path == other.Path && Metadata == other.Metadata && HasSameText(other);

    public override bool Equals(object? obj) => Equals(obj as DocumentInput);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private bool HasSameText(DocumentInput other) =>
        ReferenceEquals(Text, other.Text) || (Text is not null && other.Text is not null && Text.ContentEquals(other.Text));
}
