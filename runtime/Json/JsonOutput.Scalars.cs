using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace KaptureContracts.Runtime.Json;

/// <content>Strings, numbers and what is written as a string.</content>
public ref partial struct JsonOutput
{
    private const int LongestNumber = 40;
    private const int LongestChunk = 1_024;
    private const int MostBytesOfCharacter = 3;
    private const int LongestEscape = 6;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes a string. Half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="value">The text; null is written as null.</param>
    public void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        WriteStringValue(value.AsSpan());
    }

    /// <inheritdoc cref="WriteStringValue(string)"/>
    public void WriteStringValue(scoped ReadOnlySpan<char> value)
    {
        BeginValue(1)[0] = (byte)'"';
        _length++;
        while (value.Length > LongestChunk)
        {
            var length = char.IsHighSurrogate(value[LongestChunk - 1]) ? LongestChunk - 1 : LongestChunk;
            WriteText(value[..length]);
            value = value[length..];
        }

        WriteText(value);
        Reserve(1)[0] = (byte)'"';
        EndValue(1);
    }

    /// <summary>Writes a boolean.</summary>
    public void WriteBooleanValue(bool value) => WriteRawValue(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteNumberValue(long value)
    {
        _ = Utf8Formatter.TryFormat(value, BeginValue(LongestNumber), out var length);
        EndValue(length);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteNumberValue(ulong value)
    {
        _ = Utf8Formatter.TryFormat(value, BeginValue(LongestNumber), out var length);
        EndValue(length);
    }

    /// <summary>Writes a number with as many digits as it takes to read the same number again.</summary>
    /// <exception cref="ArgumentException">It is infinite or no number, which JSON cannot say.</exception>
    public void WriteNumberValue(double value)
    {
        RequireFinite(double.IsFinite(value), nameof(value));
        _ = Utf8Formatter.TryFormat(value, BeginValue(LongestNumber), out var length);
        EndValue(length);
    }

    /// <inheritdoc cref="WriteNumberValue(double)"/>
    public void WriteNumberValue(float value)
    {
        RequireFinite(float.IsFinite(value), nameof(value));
        _ = Utf8Formatter.TryFormat(value, BeginValue(LongestNumber), out var length);
        EndValue(length);
    }

    /// <summary>Writes a decimal number.</summary>
    public void WriteNumberValue(decimal value)
    {
        _ = Utf8Formatter.TryFormat(value, BeginValue(LongestNumber), out var length);
        EndValue(length);
    }

    /// <summary>Writes what formats itself in ASCII without quotes or backslashes, as a string.</summary>
    internal void WriteFormatted<T>(T value, string format, int most)
        where T : IUtf8SpanFormattable
    {
        var buffer = BeginValue(most + 2);
        buffer[0] = (byte)'"';
        _ = value.TryFormat(buffer.Slice(1, most), out var length, format, CultureInfo.InvariantCulture);
        buffer[length + 1] = (byte)'"';
        EndValue(length + 2);
    }

    /// <summary>Writes ASCII without quotes or backslashes as a string.</summary>
    internal void WriteAsciiValue(scoped ReadOnlySpan<byte> ascii)
    {
        var buffer = BeginValue(ascii.Length + 2);
        buffer[0] = (byte)'"';
        ascii.CopyTo(buffer[1..]);
        buffer[ascii.Length + 1] = (byte)'"';
        EndValue(ascii.Length + 2);
    }

    /// <summary>Writes bytes as a string in base64.</summary>
    internal void WriteBase64Value(scoped ReadOnlySpan<byte> bytes)
    {
        var length = Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        var buffer = BeginValue(length + 2);
        buffer[0] = (byte)'"';
        _ = Base64.EncodeToUtf8(bytes, buffer[1..], out _, out length);
        buffer[length + 1] = (byte)'"';
        EndValue(length + 2);
    }

    private static void RequireFinite(bool isFinite, string parameter)
    {
        if (!isFinite)
        {
            throw new ArgumentException("JSON has no infinite numbers, and none that are no number.", parameter);
        }
    }

    private void WriteText(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaped);
            var run = plain < 0 ? text : text[..plain];
            _ = Utf8.FromUtf16(run, Reserve(run.Length * MostBytesOfCharacter), out _, out var length);
            _length += length;
            if (plain < 0)
            {
                return;
            }

            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    private void WriteEscape(char character)
    {
        var buffer = Reserve(LongestEscape);
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        buffer[0] = (byte)'\\';
        buffer[1] = (byte)letter;
        _length += 2;
        if (letter == 'u')
        {
            _ = Utf8Formatter.TryFormat(character, buffer[2..], out var length, new StandardFormat('X', 4));
            _length += length;
        }
    }
}
