using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Carries out the tags of YAML's core schema, and reports the others.</summary>
internal sealed class YamlTags(ReadingReport report)
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The kind and text of a tagged scalar.</summary>
    public ScalarKind Scalar(string tag, bool isPlain, string value, TextSpan span, out string text)
    {
        var plainKind = YamlCoreSchema.Resolve(value, out var plainText);
        switch (CoreName(tag))
        {
            // A time and bytes in base64 are texts to JSON, and so to an OpenAPI document.
            case "str" or "timestamp" or "binary":
                text = value;
                return ScalarKind.String;
            case "int" or "float" when plainKind == ScalarKind.Number:
            case "bool" when plainKind == ScalarKind.Boolean:
            case "null" when plainKind == ScalarKind.Null:
                text = plainText;
                return plainKind;
            case "int" or "float" or "bool" or "null" or "map" or "seq":
                Misfit(tag, span, "the text it stands before");
                text = value;
                return ScalarKind.String;
            default:
                Unknown(tag, span);
                text = isPlain ? plainText : value;
                return isPlain ? plainKind : ScalarKind.String;
        }
    }

    /// <summary>The tag of a mapping or list.</summary>
    public void Collection(string tag, TextSpan span, bool isMapping)
    {
        var name = CoreName(tag);
        if (tag == YamlProperties.NonSpecific || name == (isMapping ? "map" : "seq"))
        {
            return;
        }

        if (name is "str" or "int" or "float" or "bool" or "null" or "map" or "seq" or "timestamp" or "binary")
        {
            Misfit(tag, span, isMapping ? "the mapping it stands before" : "the list it stands before");
        }
        else
        {
            Unknown(tag, span);
        }
    }

    private void Misfit(string tag, TextSpan span, string subject) => report.Warning(
        ReadingDiagnostics.TagWithoutEffect,
        span,
        Shown(tag),
        $"does not fit {subject}, and is ignored; remove the tag, or write what it asks for");

    private void Unknown(string tag, TextSpan span) => report.Warning(
        ReadingDiagnostics.TagWithoutEffect,
        span,
        Shown(tag),
        "is none that JSON has a counterpart for, and is ignored; remove it");

    private static string Shown(string tag) =>
        ReadingReport.Excerpt(CoreName(tag) is { Length: > 0 } name ? "!!" + name : tag);

    private static string CoreName(string tag) =>
        tag.StartsWith(Core, StringComparison.Ordinal) ? tag.Substring(Core.Length) : string.Empty;
}
