using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>
/// Hands a document's characters to the YAML scanner, one for one, so that its offsets are ours. The scanner goes by YAML 1.1 in
/// that it breaks lines at U+0085, U+2028 and U+2029; to YAML 1.2 and to JSON these are text. Where they occur, characters that
/// the document does not use stand for them while it is scanned.
/// </summary>
internal sealed class YamlSource(DocumentText document) : TextReader
{
    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    private readonly char[] _characters = document.Characters;
    private int _position = document.Start;
    private char[]? _standIns;

    public bool HasTabs { get; private set; }

    /// <summary>Looks the whole text over once. False when a character stands in it that YAML does not allow at all.</summary>
    public bool TryPrepare(ReadingReport report)
    {
        var hasForeignBreaks = false;
        for (var i = document.Start; i < document.End; i++)
        {
            var character = _characters[i];
            if (character is >= ' ' and < '\u0080' or '\n' or '\r')
            {
                continue;
            }

            if (character == '\t')
            {
                HasTabs = true;
            }
            else if (character < ' ')
            {
                report.Error(
                    ReadingDiagnostics.InvalidYaml,
                    new TextSpan(i, 1),
                    FormattableString.Invariant($"the control character U+{(int)character:X4} cannot stand in a document; remove it, or write it as \\x{(int)character:x2} within double quotes"));
                return false;
            }
            else
            {
                hasForeignBreaks |= character is NextLine or LineSeparator or ParagraphSeparator;
            }
        }

        _standIns = hasForeignBreaks ? UnusedCharacters() : null;
        return true;
    }

    /// <summary>A text as the scanner gave it, with the document's own characters in it.</summary>
    public string Restore(string scanned) => _standIns is null
        ? scanned
        : scanned.Replace(_standIns[0], NextLine).Replace(_standIns[1], LineSeparator).Replace(_standIns[2], ParagraphSeparator);

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, document.End - _position);
        Array.Copy(_characters, _position, buffer, index, length);
        _position += length;
        if (_standIns is not null)
        {
            Substitute(buffer.AsSpan(index, length), _standIns);
        }

        return length;
    }

    public override int Read()
    {
        var next = Peek();
        _position = Math.Min(_position + 1, document.End);
        return next;
    }

    public override int Peek()
    {
        if (_position == document.End)
        {
            return -1;
        }

        Span<char> next = [_characters[_position]];
        if (_standIns is not null)
        {
            Substitute(next, _standIns);
        }

        return next[0];
    }

    private static void Substitute(Span<char> characters, char[] standIns)
    {
        foreach (ref var character in characters)
        {
            character = character switch
            {
                NextLine => standIns[0],
                LineSeparator => standIns[1],
                ParagraphSeparator => standIns[2],
                _ => character,
            };
        }
    }

    /// <summary>Three characters of the private use area that are not in the document; or the first ones, if it uses them all.</summary>
    private char[] UnusedCharacters()
    {
        const char first = '\uE000';
        var used = new bool['\uF8FF' - first + 1];
        for (var i = document.Start; i < document.End; i++)
        {
            if (_characters[i] is >= first and <= '\uF8FF')
            {
                used[_characters[i] - first] = true;
            }
        }

        var unused = new char[3];
        var next = 0;
        for (var i = 0; i < unused.Length; i++)
        {
            while (next < used.Length - unused.Length && used[next])
            {
                next++;
            }

            unused[i] = (char)(first + next++);
        }

        return unused;
    }
}
