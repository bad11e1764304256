using System.Globalization;
using System.Text.RegularExpressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CorpusRunner.Conversions;

/// <summary>
/// Writes a document as YAML, by way of YamlDotNet, which shares no code with the reader under test. Texts take turns in the styles of
/// scalars, and some lists and mappings stand in brackets.
/// </summary>
internal sealed partial class YamlConversion
{
    /// <summary>Lists and mappings of no more items than this may stand in brackets.</summary>
    private const int MostInBrackets = 4;

    private static readonly ScalarStyle[] Styles =
        [ScalarStyle.Plain, ScalarStyle.DoubleQuoted, ScalarStyle.SingleQuoted, ScalarStyle.Literal, ScalarStyle.Plain, ScalarStyle.Folded];

    private readonly IEmitter _emitter;
    private int _texts;
    private int _collections;

    private YamlConversion(IEmitter emitter) => _emitter = emitter;

    public static string Of(JsonNode document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var conversion = new YamlConversion(new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue)));
        conversion._emitter.Emit(new StreamStart());
        conversion._emitter.Emit(new DocumentStart());
        conversion.Emit(document);
        conversion._emitter.Emit(new DocumentEnd(isImplicit: true));
        conversion._emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private void Emit(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, InBrackets(mapping.Count) ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in mapping)
                {
                    EmitText(key, isKey: true);
                    Emit(value);
                }

                _emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, InBrackets(list.Count) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list)
                {
                    Emit(item);
                }

                _emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                EmitText(value.GetValue<string>(), isKey: false);
                break;
            default:
                Emit(node?.ToJsonString() ?? "null", ScalarStyle.Plain);
                break;
        }
    }

    private void EmitText(string text, bool isKey)
    {
        var style = Styles[_texts++ % Styles.Length];
        var isWritten = style switch
        {
            ScalarStyle.Plain => FoldedText().IsMatch(text) && !OtherThanText().IsMatch(text),
            ScalarStyle.SingleQuoted => FoldedText().IsMatch(text),
            ScalarStyle.Literal or ScalarStyle.Folded => !isKey && BlockText().IsMatch(text),
            _ => false,
        };
        Emit(text, isWritten ? style : ScalarStyle.DoubleQuoted);
    }

    private void Emit(string text, ScalarStyle style) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));

    private bool InBrackets(int count) => count <= MostInBrackets && _collections++ % 5 == 0;

    /// <summary>What YAML's core schema takes for null, a boolean or a number, and what it might take for a merge.</summary>
    [GeneratedRegex(@"^(|~|null|true|false|<<|[-+]?\.?[0-9].*|[-+]?\.(inf|nan))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OtherThanText();

    /// <summary>
    /// Lines that may be folded: the blanks around a break would be lost, and the emitter does not indent a quote behind one. What
    /// cannot be plain it puts in single quotes.
    /// </summary>
    [GeneratedRegex(@"^(?!.*([ \t]\n|\n[ \t]|\n$))", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FoldedText();

    /// <summary>Several lines of visible text: what people write in blocks. Everything else would need indentation indicators or escapes.</summary>
    [GeneratedRegex(@"^[!-~]([ -~]*\n)*[ -~]*[!-~]\n?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BlockText();
}
