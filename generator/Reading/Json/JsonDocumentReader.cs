using System.Buffers;
using System.Text;
using System.Text.Json;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Json;

/// <summary>Reads JSON, strictly as RFC 8259 has it, but for a byte order mark in front, which is passed over.</summary>
internal sealed class JsonDocumentReader
{
    private static readonly JsonReaderOptions Strict = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,

        // The tree's own limit is reached first, and reported in words.
        MaxDepth = ReadingLimits.Depth + 2,
    };

    private readonly DocumentText _document;
    private readonly ReadingReport _report;
    private readonly TreeBuilder _tree;
    private readonly JsonTexts _texts;

    public JsonDocumentReader(DocumentText document, ReadingReport report)
    {
        var strings = new StringTable();
        _document = document;
        _report = report;
        _tree = new TreeBuilder(strings, report);
        _texts = new JsonTexts(document.Characters, strings);
    }

    public SourceNode? Read(CancellationToken cancellationToken)
    {
        var length = _document.End - _document.Start;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(_document.Characters, _document.Start, length));
        try
        {
            var count = Encoding.UTF8.GetBytes(_document.Characters, _document.Start, length, bytes, 0);
            return Read(bytes, count, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private SourceNode? Read(byte[] bytes, int count, CancellationToken cancellationToken)
    {
        var positions = new Utf8Positions(bytes, _document.Start, isAscii: count == _document.End - _document.Start);
        var reader = new Utf8JsonReader(bytes.AsSpan(0, count), Strict);
        var last = JsonTokenType.None;
        var consumed = 0;
        try
        {
            for (var tokens = 1; reader.Read(); tokens++)
            {
                if ((tokens & (ReadingLimits.TokensBetweenCancellationChecks - 1)) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                last = reader.TokenType;
                consumed = (int)reader.BytesConsumed;
                if (!Take(ref reader, ref positions))
                {
                    return null;
                }
            }
        }
        catch (JsonException)
        {
            // The reader knows that the text is wrong; what is wrong is said in our own words, at the very character.
            ReportSyntax(last, positions.ToCharacter(consumed));
            return null;
        }

        return _tree.Root;
    }

    private bool Take(ref Utf8JsonReader reader, ref Utf8Positions positions)
    {
        var first = (int)reader.TokenStartIndex;
        var start = positions.ToCharacter(first);
        if (reader.ValueSpan.Length > ReadingLimits.TextCharacters && IsTooLong(ref reader, ref positions, start, first))
        {
            return false;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Open(start, isMapping: true);
            case JsonTokenType.StartArray:
                return Open(start, isMapping: false);
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                _tree.Add(_tree.Close(start + 1, out var height), start + 1, height: height);
                break;
            case JsonTokenType.PropertyName:
                var key = TextSpan.FromBounds(start, positions.ToCharacter(first + reader.ValueSpan.Length + 2));
                _tree.Key(_texts.Key(key, reader.ValueIsEscaped, out var name), name, key);
                if (!_tree.IsPathWithinLimit)
                {
                    _report.KeyTooLong(key);
                    return false;
                }

                break;
            case JsonTokenType.String:
                var quoted = TextSpan.FromBounds(start, positions.ToCharacter(first + reader.ValueSpan.Length + 2));
                Add(quoted, ScalarKind.String, _texts.Value(quoted, reader.ValueIsEscaped));
                break;
            case JsonTokenType.Number:
                var digits = new TextSpan(start, reader.ValueSpan.Length);
                Add(digits, ScalarKind.Number, _texts.Number(digits));
                break;
            case JsonTokenType.True:
                Add(new TextSpan(start, 4), ScalarKind.Boolean, "true");
                break;
            case JsonTokenType.False:
                Add(new TextSpan(start, 5), ScalarKind.Boolean, "false");
                break;
            default:
                Add(new TextSpan(start, 4), ScalarKind.Null, "null");
                break;
        }

        return IsWithinLimit(start);
    }

    /// <summary>A token that is too long for a text, in characters and not only in bytes. Nothing of it has been copied yet.</summary>
    private bool IsTooLong(ref Utf8JsonReader reader, ref Utf8Positions positions, int start, int first)
    {
        var span = TextSpan.FromBounds(start, positions.ToCharacter(first + reader.ValueSpan.Length));
        if (span.Length <= ReadingLimits.TextCharacters)
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _report.KeyTooLong(span);
        }
        else
        {
            _report.TextTooLong(span);
        }

        return true;
    }

    private bool Open(int start, bool isMapping)
    {
        if (_tree.Depth == ReadingLimits.Depth)
        {
            _report.TooDeep(new TextSpan(start, 1));
            return false;
        }

        _tree.Open(start, isMapping);
        return true;
    }

    private void Add(TextSpan span, ScalarKind kind, string text) => _tree.Add(new ScalarNode(span, kind, text), span.End);

    private bool IsWithinLimit(int position)
    {
        if (_tree.NodeCount <= ReadingLimits.Nodes)
        {
            return true;
        }

        _report.TooManyNodes(new TextSpan(position, 1));
        return false;
    }

    private void ReportSyntax(JsonTokenType last, int position)
    {
        var (span, words) = new JsonSyntaxError(_document, _tree, _report).Explain(last, position);
        _report.Error(ReadingDiagnostics.InvalidJson, span, words);
    }
}
