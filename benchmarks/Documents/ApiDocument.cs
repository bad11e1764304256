using System.Text;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Benchmarks.Documents;

/// <summary>An OpenAPI document as the build hands it to the compiler.</summary>
public sealed class ApiDocument : AdditionalText
{
    public ApiDocument(string path)
        : this(path, File.ReadAllText(path))
    {
    }

    public ApiDocument(string path, string text)
    {
        Path = path;
        Text = text;
        Source = SourceText.From(text, Encoding.UTF8);
    }

    public override string Path { get; }

    public string Text { get; }

    public SourceText Source { get; }

    public bool IsYaml => Path.EndsWith(".yaml", StringComparison.Ordinal);

    public override SourceText GetText(CancellationToken cancellationToken = default) => Source;

    /// <summary>The same document with an edit.</summary>
    public ApiDocument Edited(int position, string insertion) => new(Path, Text.Insert(position, insertion));

    internal SourceNode Read()
    {
        var problems = new ProblemSink(Path, Source);
        return DocumentReader.Read(Path, Source, problems, CancellationToken.None)
            ?? throw new InvalidDataException(problems.ToProblems()[0].ToDiagnostic().ToString());
    }

    public override string ToString() => System.IO.Path.GetFileName(Path);
}
