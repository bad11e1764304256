namespace KaptureContracts.Runtime;

/// <summary>A response's body that is read by the caller. It holds the connection until it is disposed.</summary>
internal sealed class ResponseStream(Stream body, HttpResponseMessage message) : Stream
{
    public override bool CanRead => body.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => message.Content.Headers.ContentLength ?? throw new NotSupportedException("The server did not say how long the body is.");

    public override long Position
    {
        get => throw new NotSupportedException("A response cannot be read at a position of choice.");
        set => throw new NotSupportedException("A response cannot be read at a position of choice.");
    }

    public override int Read(byte[] buffer, int offset, int count) => body.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => body.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        body.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        body.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        body.CopyToAsync(destination, bufferSize, cancellationToken);

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A response cannot be read at a position of choice.");

    public override void SetLength(long value) => throw new NotSupportedException("A response cannot be written.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A response cannot be written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            message.Dispose();
        }

        base.Dispose(disposing);
    }
}
