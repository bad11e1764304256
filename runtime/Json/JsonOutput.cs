using System.Buffers;
using System.Runtime.CompilerServices;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Objects on their way into JSON text: UTF-8, without white space, and without escapes beyond those that JSON asks for (what is written
/// goes over HTTP as JSON, never into HTML). Writes straight into the buffers of an <see cref="IBufferWriter{T}"/> and allocates nothing itself.
/// </summary>
/// <remarks>Commas are its business, brackets and names the caller's. The text is whole after <see cref="Flush"/>.</remarks>
public ref partial struct JsonOutput
{
    private const int SmallestBuffer = 256;
    private const int DeepestNesting = 1_000;

    private readonly IBufferWriter<byte> _target;
    private Span<byte> _buffer;

    /// <summary>How much of the buffer is written.</summary>
    private int _length;

    private int _depth;

    /// <summary>Whether a comma comes before the next value or name.</summary>
    private bool _follows;

    /// <summary>Begins to write.</summary>
    /// <param name="target">Gives the buffers, and takes what was written with <see cref="Flush"/>.</param>
    /// <exception cref="ArgumentNullException">There is no target.</exception>
    public JsonOutput(IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
    }

    /// <summary>Hands what has been written to the target.</summary>
    public void Flush()
    {
        _target.Advance(_length);
        _buffer = default;
        _length = 0;
    }

    /// <summary>Writes <c>{</c>.</summary>
    /// <exception cref="InvalidOperationException">This is the 1,001st level.</exception>
    public void StartObject() => Open((byte)'{');

    /// <summary>Writes <c>}</c>.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Writes <c>[</c>.</summary>
    /// <exception cref="InvalidOperationException">This is the 1,001st level.</exception>
    public void StartArray() => Open((byte)'[');

    /// <summary>Writes <c>]</c>.</summary>
    public void EndArray() => Close((byte)']');

    /// <summary>Writes the name of the next value.</summary>
    /// <param name="name">The name in UTF-8 as JSON holds it: with its escapes, and without quotes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(scoped ReadOnlySpan<byte> name)
    {
        var buffer = Reserve(name.Length + 4);
        var place = 0;
        if (_follows)
        {
            buffer[place++] = (byte)',';
        }

        buffer[place++] = (byte)'"';
        name.CopyTo(buffer[place..]);
        place += name.Length;
        buffer[place + 1] = (byte)':';
        buffer[place] = (byte)'"';
        _length += place + 2;
        _follows = false;
    }

    /// <summary>Writes the name of the next value.</summary>
    /// <param name="name">The name, without escapes.</param>
    public void WriteName(string name)
    {
        WriteStringValue(name);
        Reserve(1)[0] = (byte)':';
        _length++;
        _follows = false;
    }

    /// <summary>Writes null.</summary>
    public void WriteNullValue() => WriteRawValue("null"u8);

    /// <summary>Writes a value that is JSON already.</summary>
    /// <param name="json">One value in UTF-8. It is not checked.</param>
    public void WriteRawValue(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(BeginValue(json.Length));
        EndValue(json.Length);
    }

    /// <summary>Room for a value, behind its comma.</summary>
    /// <param name="most">How long it may be.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> BeginValue(int most)
    {
        var buffer = Reserve(most + 1);
        if (!_follows)
        {
            return buffer;
        }

        buffer[0] = (byte)',';
        _length++;
        return buffer[1..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndValue(int length)
    {
        _length += length;
        _follows = true;
    }

    private void Open(byte bracket)
    {
        if (_depth == DeepestNesting)
        {
            throw new InvalidOperationException("The value nests deeper than 1,000 levels: does it hold itself?");
        }

        BeginValue(1)[0] = bracket;
        _length++;
        _depth++;
        _follows = false;
    }

    private void Close(byte bracket)
    {
        Reserve(1)[0] = bracket;
        _depth--;
        EndValue(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Refill(count);
        }

        return _buffer[_length..];
    }

    private void Refill(int count)
    {
        _target.Advance(_length);
        _buffer = _target.GetSpan(Math.Max(count, SmallestBuffer));
        _length = 0;
    }
}
