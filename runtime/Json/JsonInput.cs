using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// A JSON text on its way into objects, token by token: strict JSON (RFC 8259) in UTF-8 of one piece, 64 levels deep at the most. It does no more
/// than that, and reads objects whose names come as expected in about half the time of <see cref="Utf8JsonReader"/>. What is malformed
/// is told in that reader's words.
/// </summary>
/// <remarks>A copy reads on by itself: to look ahead, read a copy.</remarks>
public ref partial struct JsonInput
{
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<byte> _text;

    /// <summary>Behind the token.</summary>
    private int _position;

    private int _tokenStart;
    private int _valueStart;
    private int _valueLength;
    private int _depth;

    /// <summary>A bit for each level that is open, the innermost the lowest: whether it is an object.</summary>
    private ulong _objects;

    private JsonTokenType _token;
    private bool _isEscaped;
    private bool _isAscii;

    /// <summary>Stands before the first token of a text: <see cref="Read"/> moves to it.</summary>
    /// <param name="text">One JSON value in UTF-8, without a byte order mark.</param>
    public JsonInput(ReadOnlySpan<byte> text)
    {
        _text = text;
    }

    /// <summary>The kind of the token; <see cref="JsonTokenType.None"/> before the first.</summary>
    public readonly JsonTokenType TokenType => _token;

    /// <summary>Where the token begins, in bytes from the start of the text.</summary>
    public readonly int TokenStart => _tokenStart;

    /// <summary>How many bytes have been read: behind the token, and behind the colon of a property's name.</summary>
    public readonly int Position => _position;

    /// <summary>Whether the token is null.</summary>
    public readonly bool IsNull => _token == JsonTokenType.Null;

    /// <summary>What the token holds as it stands in the text: a string or a name without its quotes, escapes and all; a number.</summary>
    internal readonly ReadOnlySpan<byte> RawValue => _text.Slice(_valueStart, _valueLength);

    /// <summary>Whether a string or a name holds escapes.</summary>
    internal readonly bool IsEscaped => _isEscaped;

    private readonly bool IsInObject => (_objects & 1) != 0;

    /// <summary>Moves to the next token; answers <see langword="false"/> when the value has ended, and the text with it.</summary>
    /// <exception cref="JsonException">The text is malformed, nests deeper than 64 levels, ends early, or goes on behind its value.</exception>
    public bool Read()
    {
        var next = NextCharacter();
        switch (_token)
        {
            case JsonTokenType.PropertyName or JsonTokenType.None:
                ReadValue(next);
                return true;
            case JsonTokenType.StartObject:
                ReadMember(next);
                return true;
            case JsonTokenType.StartArray:
                ReadItem(next);
                return true;
        }

        if (_depth == 0)
        {
            return next < 0 ? false : throw Malformed();
        }

        if (next == ',')
        {
            _position++;
            next = NextCharacter();
            if (!IsInObject)
            {
                ReadValue(next);
                return true;
            }

            ReadName(next);
            return true;
        }

        Close(next, IsInObject);
        return true;
    }

    /// <summary>Moves to the last token of the value that the reader stands on, or of the property whose name it stands on.</summary>
    /// <exception cref="JsonException">The text is malformed.</exception>
    public void Skip()
    {
        if (_token == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (_token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var depth = _depth;
        while (_depth >= depth)
        {
            Read();
        }
    }

    /// <summary>
    /// Within an object: moves to the value of the next property if that is the expected one, written the way that most servers do, without
    /// escapes and white space. Otherwise the reader stays where it is.
    /// </summary>
    /// <param name="expected">The expected name, and others behind it.</param>
    /// <param name="separator">What stands behind each.</param>
    /// <param name="length">The name's length.</param>
    internal bool TryPassName(ReadOnlySpan<byte> expected, byte separator, out int length)
    {
        length = 0;
        var rest = _text[_position..];
        if (_token != JsonTokenType.StartObject)
        {
            if (rest.IsEmpty || rest[0] != ',')
            {
                return false;
            }

            rest = rest[1..];
        }

        if (rest.IsEmpty || rest[0] != '"')
        {
            return false;
        }

        rest = rest[1..];
        length = rest.CommonPrefixLength(expected);
        if (rest.Length < length + 2 || length == expected.Length || expected[length] != separator || rest[length] != '"' || rest[length + 1] != ':')
        {
            return false;
        }

        _position = _text.Length - rest.Length + length + 2;
        ReadValue(NextCharacter());
        return true;
    }

    private void ReadMember(int next)
    {
        if (next == '}')
        {
            Close(next, isObject: true);
            return;
        }

        ReadName(next);
    }

    private void ReadItem(int next)
    {
        if (next == ']')
        {
            Close(next, isObject: false);
            return;
        }

        ReadValue(next);
    }

    private void ReadName(int next)
    {
        if (next != '"')
        {
            throw Malformed();
        }

        ReadText();
        if (NextCharacter() != ':')
        {
            throw Malformed();
        }

        _position++;
        _token = JsonTokenType.PropertyName;
    }

    private void ReadValue(int next)
    {
        switch (next)
        {
            case '"':
                ReadText();
                _token = JsonTokenType.String;
                break;
            case '{':
                Open(JsonTokenType.StartObject, isObject: 1);
                break;
            case '[':
                Open(JsonTokenType.StartArray, isObject: 0);
                break;
            case 't':
                ReadWord("true"u8, JsonTokenType.True);
                break;
            case 'f':
                ReadWord("false"u8, JsonTokenType.False);
                break;
            case 'n':
                ReadWord("null"u8, JsonTokenType.Null);
                break;
            case '-' or (>= '0' and <= '9'):
                ReadNumber();
                break;
            default:
                throw Malformed();
        }
    }

    private void Open(JsonTokenType token, ulong isObject)
    {
        if (_depth == DeepestNesting)
        {
            throw Malformed();
        }

        _depth++;
        _objects = (_objects << 1) | isObject;
        _tokenStart = _position++;
        _token = token;
    }

    private void Close(int next, bool isObject)
    {
        if (next != (isObject ? '}' : ']'))
        {
            throw Malformed();
        }

        _depth--;
        _objects >>= 1;
        _tokenStart = _position++;
        _token = isObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
    }

    private void ReadWord(ReadOnlySpan<byte> word, JsonTokenType token)
    {
        if (!_text[_position..].StartsWith(word))
        {
            throw Malformed();
        }

        _tokenStart = _position;
        _position += word.Length;
        _token = token;
    }

    /// <summary>Passes over white space, and answers what stands behind it; -1 at the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextCharacter()
    {
        var position = _position;
        if ((uint)position >= (uint)_text.Length)
        {
            return -1;
        }

        var next = _text[position];
        return next > ' ' ? next : NextBehindSpace();
    }

    private int NextBehindSpace()
    {
        while (_position < _text.Length)
        {
            var next = _text[_position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _position++;
        }

        return -1;
    }

    /// <summary>The complaint about a malformed text: <see cref="Utf8JsonReader"/>'s, with line and column, which reads it once more to say so.</summary>
    private readonly JsonException Malformed()
    {
        var reader = new Utf8JsonReader(_text);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            return exception;
        }

        return new JsonException("The JSON text is malformed.", path: null, lineNumber: 0, bytePositionInLine: _position);
    }
}
