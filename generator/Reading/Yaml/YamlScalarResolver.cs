using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Says what a scalar means: by its style, its tag, and what a plain one looks like.</summary>
internal sealed class YamlScalarResolver(StringTable strings, YamlTags tags, ReadingReport report)
{
    /// <summary>Values that are longer rarely repeat; keys are shared whatever their length.</summary>
    private const int LongestShared = 40;

    public ScalarNode Resolve(ReadOnlySpan<char> characters, YamlStyle style, TextSpan span, in YamlProperties properties)
    {
        var value = Share(characters);
        if (properties.Tag is { } tag and not YamlProperties.NonSpecific)
        {
            var tagged = tags.Scalar(tag, style == YamlStyle.Plain, value, properties.Span, out var text);
            return new ScalarNode(span, tagged, text);
        }

        if (style != YamlStyle.Plain || properties.Tag is not null)
        {
            return new ScalarNode(span, ScalarKind.String, value);
        }

        var kind = YamlCoreSchema.Resolve(value, out var resolved);
        if (kind == ScalarKind.String && value[0] is '.' or '-' or '+' && YamlNumber.IsBeyondJson(value))
        {
            report.Warning(ReadingDiagnostics.NotANumberOfJson, span, value);
        }

        return new ScalarNode(span, kind, resolved);
    }

    private string Share(ReadOnlySpan<char> characters)
    {
        if (characters.Length > LongestShared)
        {
            return characters.ToString();
        }

        _ = strings.Intern(characters, out var text);
        return text;
    }
}
