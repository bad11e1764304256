using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// A contract's document and the files that its references lead into, each read when a reference first asks for it. Their texts count as
/// one text, one after the other, so that a span tells its file.
/// </summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, ReferenceText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceText> _filesInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly ProblemSink _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Document> _documents = [];
    private readonly Dictionary<string, Document?> _byPath = new(StringComparer.Ordinal);

    public DocumentSet(
        string path, SourceNode root, ImmutableArray<ReferenceText> files, ProblemSink problems, CancellationToken cancellationToken)
    {
        foreach (var file in files.Reverse())
        {
            // Of several with one name the first counts.
            _files[FilePath.Normal(file.Path)] = file;
            _filesInAnyCase[FilePath.Normal(file.Path)] = file;
        }

        _problems = problems;
        _cancellationToken = cancellationToken;
        var main = new Document(FilePath.Normal(path), "", root, Offset: 0);
        _documents.Add(main);
        _byPath.Add(main.Path, main);
    }

    /// <summary>The document that a piece of text stands in.</summary>
    public Document Owner(TextSpan span)
    {
        // They stand in the order of their offsets, and most documents are one.
        var (first, last) = (0, _documents.Count - 1);
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            (first, last) = _documents[middle].Offset <= span.Start ? (middle, last) : (first, middle - 1);
        }

        return _documents[first];
    }

    /// <summary>The document that a file name names in another one; null when the project has no such file, or it cannot be read.</summary>
    public Document? Find(Document from, string file)
    {
        var path = FilePath.Combine(from.Path, file);
        if (!_byPath.TryGetValue(path, out var document))
        {
            document = Read(path);
            _byPath.Add(path, document);
        }

        return document;
    }

    private Document? Read(string path)
    {
        if (Pick(path) is not { } file)
        {
            return null;
        }

        var problems = new ProblemSink(file.Path, file.Text);
        var root = DocumentReader.Read(file.Path, file.Text, problems, _cancellationToken);
        _problems.Absorb(problems);
        if (root is null)
        {
            return null;
        }

        var offset = _problems.Append(file.Path, file.Text);
        var document = new Document(path, FilePath.Relative(_documents[0].Path, path), SpanShift.Of(root, offset), offset);
        _documents.Add(document);
        return document;
    }

    private ReferenceText? Pick(string path) =>
        _files.TryGetValue(path, out var file) || _filesInAnyCase.TryGetValue(path, out file) ? file : null;

    /// <param name="Path">The normal form of the file's path.</param>
    /// <param name="Prefix">What stands before its JSON pointers: the path as seen from the contract, nothing for the contract itself.</param>
    /// <param name="Root">The tree, whose spans begin at the offset.</param>
    /// <param name="Offset">Where its text begins in the text of all.</param>
    internal sealed record Document(string Path, string Prefix, SourceNode Root, int Offset);
}
