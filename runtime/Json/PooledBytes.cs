using System.Buffers;

namespace KaptureContracts.Runtime.Json;

/// <summary>Bytes in one piece, in an array that goes back to the pool, wiped: they may be personal data.</summary>
internal readonly ref struct PooledBytes
{
    private readonly byte[] _array;

    private PooledBytes(byte[] array, int length)
    {
        _array = array;
        Span = array.AsSpan(0, length);
    }

    public ReadOnlySpan<byte> Span { get; }

    public static PooledBytes Of(ReadOnlySequence<byte> pieces)
    {
        var length = checked((int)pieces.Length);
        var array = ArrayPool<byte>.Shared.Rent(length);
        pieces.CopyTo(array);
        return new PooledBytes(array, length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_array, clearArray: true);
}
