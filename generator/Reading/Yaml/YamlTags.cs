using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Carries out the tags of YAML's core schema, and reports the others.</summary>
internal sealed class YamlTags(ReadingReport report)
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The kind and text of a tagged scalar.</summary>
    public ScalarKind Scalar(TagName tag, bool isPlain, string value, TextSpan span, out string text)
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

    public void Mapping(TagName tag, TextSpan span) => Collection(tag, span, "map", "the mapping it stands before");

    public void Sequence(TagName tag, TextSpan span) => Collection(tag, span, "seq", "the list it stands before");

    private void Collection(TagName tag, TextSpan span, string fitting, string subject)
    {
        if (tag.IsEmpty || tag.IsNonSpecific || CoreName(tag) == fitting)
        {
            return;
        }

        if (CoreName(tag) is "str" or "int" or "float" or "bool" or "null" or "map" or "seq" or "timestamp" or "binary")
        {
            Misfit(tag, span, subject);
        }
        else
        {
            Unknown(tag, span);
        }
    }

    private void Misfit(TagName tag, TextSpan span, string subject) => report.Warning(
        ReadingDiagnostics.TagWithoutEffect,
        span,
        Shown(tag),
        $"does not fit {subject}, and is ignored; remove the tag, or write what it asks for");

    private void Unknown(TagName tag, TextSpan span) => report.Warning(
        ReadingDiagnostics.TagWithoutEffect,
        span,
        Shown(tag),
        "is none that JSON has a counterpart for, and is ignored; remove it");

    private static string Shown(TagName tag) =>
        ReadingReport.Excerpt(CoreName(tag) is { Length: > 0 } name ? "!!" + name : tag.Value);

    private static string CoreName(TagName tag) =>
        tag.Value.StartsWith(Core, StringComparison.Ordinal) ? tag.Value.Substring(Core.Length) : string.Empty;
}
