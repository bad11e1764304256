using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>
/// Takes what the parser finds, in the order of the document. In a mapping each key is followed by its value; what is left out comes
/// as an empty plain scalar.
/// </summary>
internal interface IYamlEvents
{
    /// <summary>Whether nothing more is to be read. Events that still come are to be passed over.</summary>
    bool IsDone { get; }

    /// <summary>A document begins, at its '---' or with its first characters.</summary>
    void StartDocument(TextSpan span);

    void EndDocument();

    /// <summary>A scalar. Its characters are good until the next event.</summary>
    void Scalar(ReadOnlySpan<char> value, YamlStyle style, TextSpan span, in YamlProperties properties);

    void Alias(string name, TextSpan span);

    void Open(in YamlOpening opening);

    /// <summary>The innermost mapping or list ends: at a bracket's end, or where its last child does.</summary>
    /// <param name="end">Behind the closing bracket, or <see cref="YamlOpening.WithLastChild"/>.</param>
    void Close(int end);

    /// <summary>
    /// The innermost mapping or list ends with a bracket, and only now turns out to be the first key of a mapping around it. What was
    /// said of that one, if anything, are the outer properties of the <see cref="YamlOpening"/>.
    /// </summary>
    void CloseAsKey(int end, bool isFlow);
}
