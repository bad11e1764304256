using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <content>Strings and numbers.</content>
public ref partial struct JsonInput
{
    private const byte LastControl = 0x1F;
    private const int HexDigits = 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The token alone, under a reader of .NET's: for what is rare, or rarely as it should be.</summary>
    internal readonly Utf8JsonReader Token()
    {
        var end = _token == JsonTokenType.PropertyName ? _valueStart + _valueLength + 1 : _position;
        var reader = new Utf8JsonReader(_text[_tokenStart..end]);
        reader.Read();
        return reader;
    }

    /// <summary>The value that the token begins, as it stands in the text; moves to its last token.</summary>
    internal ReadOnlySpan<byte> TakeValue()
    {
        var start = _tokenStart;
        Skip();
        return _text[start.._position];
    }

    /// <summary>The text of a string or a name.</summary>
    /// <exception cref="JsonException">It is not Unicode.</exception>
    internal readonly string GetText()
    {
        if (_valueLength == 0)
        {
            return ""; // Servers send many empty strings for "not set".
        }

        if (_isAscii && !_isEscaped)
        {
            return Encoding.Latin1.GetString(RawValue);
        }

        try
        {
            return _isEscaped ? Token().GetString()! : Strict.GetString(RawValue);
        }
        catch (Exception exception) when (exception is InvalidOperationException or DecoderFallbackException)
        {
            throw new JsonException(JsonUnicode.Complaint, exception);
        }
    }

    /// <summary>The text of a string or a name in UTF-8, unescaped.</summary>
    /// <exception cref="JsonException">An escape is no Unicode.</exception>
    internal readonly ReadOnlySpan<byte> GetUtf8()
    {
        if (!_isEscaped)
        {
            return RawValue;
        }

        try
        {
            var unescaped = new byte[_valueLength];
            return unescaped.AsSpan(0, Token().CopyString(unescaped));
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(JsonUnicode.Complaint, exception);
        }
    }

    /// <summary>Passes over a string to the quote that ends it.</summary>
    private void ReadText()
    {
        var start = _position + 1;
        var place = start;
        _isEscaped = false;
        _isAscii = true;
        while (true)
        {
            place = PassPlain(place);
            if (place >= _text.Length)
            {
                throw Malformed();
            }

            if (_text[place] == '"')
            {
                break;
            }

            place = PassEscape(place);
        }

        _tokenStart = start - 1;
        _valueStart = start;
        _valueLength = place - start;
        _position = place + 1;
    }

    /// <summary>Passes over what stands for itself in a string, and notes whether that is ASCII; stops at quotes, escapes and control characters.</summary>
    private int PassPlain(int place)
    {
        var rest = _text[place..];
        while (rest.Length >= Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(rest);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.Equals(Vector128.Min(bytes, Vector128.Create(LastControl)), bytes);
            var stop = stops.ExtractMostSignificantBits();
            var high = bytes.ExtractMostSignificantBits();
            if (stop != 0)
            {
                var length = BitOperations.TrailingZeroCount(stop);
                _isAscii &= (high & ((1u << length) - 1)) == 0;
                return _text.Length - rest.Length + length;
            }

            _isAscii &= high == 0;
            rest = rest[Vector128<byte>.Count..];
        }

        return PassPlainTail(_text.Length - rest.Length);
    }

    private int PassPlainTail(int place)
    {
        for (; place < _text.Length; place++)
        {
            var next = _text[place];
            if (next is (byte)'"' or (byte)'\\' or <= LastControl)
            {
                break;
            }

            _isAscii &= next < 0x80;
        }

        return place;
    }

    private int PassEscape(int place)
    {
        _isEscaped = true;
        var rest = _text[place..];
        if (rest[0] != '\\' || rest.Length < 2)
        {
            throw Malformed(); // A control character, or the end.
        }

        switch (rest[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return place + 2;
            case (byte)'u' when rest.Length >= 2 + HexDigits && IsHex(rest.Slice(2, HexDigits)):
                return place + 2 + HexDigits;
            default:
                throw Malformed();
        }
    }

    private static bool IsHex(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadNumber()
    {
        var start = _position;
        var place = _text[start] == '-' ? start + 1 : start;
        var whole = PassDigits(place);
        if (whole == place || (_text[place] == '0' && whole > place + 1))
        {
            throw Malformed();
        }

        place = whole;
        if (place < _text.Length && _text[place] == '.')
        {
            place = PassSomeDigits(place + 1);
        }

        if (place < _text.Length && (_text[place] | 0x20) == 'e')
        {
            place++;
            place = PassSomeDigits(place < _text.Length && _text[place] is (byte)'+' or (byte)'-' ? place + 1 : place);
        }

        _tokenStart = _valueStart = start;
        _valueLength = place - start;
        _position = place;
        _token = JsonTokenType.Number;
    }

    private readonly int PassDigits(int place)
    {
        while (place < _text.Length && _text[place] is >= (byte)'0' and <= (byte)'9')
        {
            place++;
        }

        return place;
    }

    private readonly int PassSomeDigits(int place)
    {
        var end = PassDigits(place);
        return end > place ? end : throw Malformed();
    }
}
