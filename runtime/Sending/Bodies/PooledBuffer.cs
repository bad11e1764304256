using System.Buffers;

namespace KaptureContracts.Runtime;

/// <summary>A text of unknown length in rented memory, which is wiped before others get it: bodies and parameters hold personal data.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SmallestRent = 512;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Writes bytes that lie in pieces.</summary>
    public void Write(ReadOnlySequence<byte> pieces)
    {
        var length = checked((int)pieces.Length);
        pieces.CopyTo(GetSpan(length));
        Advance(length);
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        GiveBack(bytes);
    }

    private void EnsureRoom(int sizeHint)
    {
        if (_bytes.Length - _length >= Math.Max(sizeHint, 1))
        {
            return;
        }

        var smallest = checked(_length + Math.Max(sizeHint, 1));
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(smallest, Math.Min(Math.Max(_bytes.Length * 2L, SmallestRent), Array.MaxLength)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        GiveBack(_bytes);
        _bytes = larger;
    }

    private static void GiveBack(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }
}
