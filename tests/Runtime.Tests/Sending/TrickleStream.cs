using System.Runtime.InteropServices;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Gives its bytes in portions and ends as it is told: a connection in slow motion.</summary>
internal sealed class TrickleStream(byte[] bytes, int portion, Func<CancellationToken, Task>? end = null) : Stream
{
    private int _position;

    public int BytesGiven => _position;

    /// <summary>The arrays that bytes were asked for into.</summary>
    public HashSet<byte[]> Buffers { get; } = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(Math.Min(portion, buffer.Length), bytes.Length - _position);
        if (count == 0 && end is not null)
        {
            await end(cancellationToken);
        }

        Assert.True(MemoryMarshal.TryGetArray<byte>(buffer, out var asked));
        Buffers.Add(asked.Array!);
        bytes.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Nothing here may block a thread.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
