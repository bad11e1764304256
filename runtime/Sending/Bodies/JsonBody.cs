using System.Net;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A request body, written once into a rented buffer and sent with its length.</summary>
internal sealed class JsonBody : HttpContent
{
    private const int Closed = -1;

    private readonly PooledBuffer _buffer = new();

    /// <summary>How many are sending the buffer right now; or that it is given back.</summary>
    private int _senders;

    private JsonBody()
    {
    }

    public static JsonBody Create<T, TCodec>(T body, string mediaType)
        where TCodec : IJsonCodec<T>
    {
        var content = new JsonBody();
        JsonWrite.Whole<T, TCodec>(content._buffer, body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            await stream.WriteAsync(_buffer.Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _senders);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            stream.Write(_buffer.Written.Span);
        }
        finally
        {
            Interlocked.Decrement(ref _senders);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Written.Length;
        return true;
    }

    /// <summary>
    /// HTTP/2 may still be sending when the response is there, and what is being sent must not become another's buffer: it is then left
    /// to the garbage collector.
    /// </summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.CompareExchange(ref _senders, Closed, 0) == 0)
        {
            _buffer.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Enter()
    {
        int senders;
        do
        {
            senders = Volatile.Read(ref _senders);
            ObjectDisposedException.ThrowIf(senders == Closed, this);
        }
        while (Interlocked.CompareExchange(ref _senders, senders + 1, senders) != senders);
    }
}
