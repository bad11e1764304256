using System.Net.Sockets;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>A connection that is reset at the moment when a request is to be written: the server sees nothing of it.</summary>
internal sealed class ResettingStream(NetworkStream connection) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => connection.Read(buffer, offset, count);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.ReadAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => throw Reset();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromException(Reset());

    public override void Flush() => connection.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    private IOException Reset()
    {
        connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Dispose();
        return new IOException("The connection was reset.", new SocketException((int)SocketError.ConnectionReset));
    }
}
