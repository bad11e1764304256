using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator;

/// <summary>A file that is there only for the references of contracts. Equal when its text is.</summary>
internal sealed class ReferenceText : IEquatable<ReferenceText>
{
    private ReferenceText(string path, SourceText text)
    {
        Path = path;
        Text = text;
    }

    public string Path { get; }

    public SourceText Text { get; }

    /// <summary>The file, if it is marked as a reference and can be read. One that cannot is missing to whoever refers to it.</summary>
    public static ImmutableArray<ReferenceText> From(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken) =>
        DocumentMetadata.IsReference(provider.GetOptions(file)) && file.GetText(cancellationToken) is { } text
            ? [new ReferenceText(file.Path, text)]
            : [];

    public bool Equals(ReferenceText? other) =>
        other is not null && Path == other.Path && (ReferenceEquals(Text, other.Text) || Text.ContentEquals(other.Text));

    public override bool Equals(object? obj) => Equals(obj as ReferenceText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
