using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>The anchor and the tag in front of a node, where it has them, and the characters that they stand on.</summary>
internal readonly record struct YamlProperties(string? Anchor, string? Tag, TextSpan Span)
{
    /// <summary>The tag <c>!</c>: a scalar is a text, whatever it looks like.</summary>
    public const string NonSpecific = "!";

    public bool IsEmpty => Anchor is null && Tag is null;
}
