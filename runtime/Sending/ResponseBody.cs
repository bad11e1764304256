using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>A response's body in a rented buffer: all of it, or as much as came or was allowed.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int ExpectedLength = 4095;
    private const int LargestFirstRent = (1024 * 1024) - 1;

    private byte[] _buffer;
    private int _start;
    private int _length;

    private ResponseBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The body in UTF-8, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _length);

    /// <summary>Why the body is not whole; null when it is.</summary>
    public string? Shortfall { get; private set; }

    /// <summary>The body of a response whose bytes go to the caller.</summary>
    public static ResponseBody Empty() => new(1);

    public static ResponseBody Of(ReadOnlySpan<byte> bytes)
    {
        var body = new ResponseBody(bytes.Length + 1);
        bytes.CopyTo(body._buffer);
        body._length = bytes.Length;
        return body;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ResponseBody> ReadAsync(
        HttpContent content, int maxBytes, CancellationToken timeout, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? ExpectedLength;
        var body = new ResponseBody((int)Math.Clamp(announced, 1, Math.Min(maxBytes, LargestFirstRent)) + 1);
        try
        {
            await body.ReceiveAsync(content, maxBytes, timeout, cancellationToken).ConfigureAwait(false);
            body.ToUtf8(content.Headers);
            return body;
        }
        catch
        {
            body.Dispose();
            cancellationToken.ThrowIfCancellationRequested(); // Whatever the interrupted connection said, it was the caller's doing.
            throw;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _start = 0;
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Once the response has begun, the server may have done what was asked: what goes wrong here is told, not thrown.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReceiveAsync(
        HttpContent content, int maxBytes, CancellationToken timeout, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await content.ReadAsStreamAsync(timeout).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (await stream.ReadAsync(Room(maxBytes), timeout).ConfigureAwait(false) is > 0 and var count && Take(count, maxBytes))
                {
                    // Until the end, or the bound.
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Complaint(exception, timeout) is not null)
        {
            Shortfall = Complaint(exception, timeout);
        }
    }

    private static string? Complaint(Exception exception, CancellationToken timeout) => exception switch
    {
        _ when timeout.IsCancellationRequested => "The body did not arrive within the client's timeout.",
        OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException =>
            "The connection ended before the body did.",
        InvalidDataException or InvalidOperationException => "The body cannot be decompressed.", // The words of gzip, and of Brotli.
        _ => null,
    };

    /// <summary>Counts bytes that have come; answers whether more of them are wanted.</summary>
    private bool Take(int count, int maxBytes)
    {
        _length += count;
        if (_length <= maxBytes)
        {
            return true;
        }

        _length = maxBytes;
        Shortfall = string.Create(CultureInfo.InvariantCulture, $"The body is longer than MaxResponseBytes allows ({maxBytes} bytes).");
        return false;
    }

    /// <summary>Room for at least one byte: one more than is allowed, so that a body that is too long is seen to be.</summary>
    private Memory<byte> Room(int maxBytes)
    {
        if (_length == _buffer.Length)
        {
            var capacity = (int)Math.Min(_buffer.Length * 2L, Math.Min(maxBytes + 1L, Array.MaxLength));
            var larger = ArrayPool<byte>.Shared.Rent(capacity);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            Replace(larger);
        }

        return _buffer.AsMemory(_length);
    }

    private void Replace(byte[] buffer)
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = buffer;
    }

    private void ToUtf8(HttpContentHeaders headers)
    {
        if (ResponseCharset.Foreign(headers, Bytes) is { } encoding)
        {
            var utf8 = Encoding.Convert(encoding, Encoding.UTF8, _buffer, 0, _length);
            var converted = ArrayPool<byte>.Shared.Rent(Math.Max(1, utf8.Length));
            utf8.CopyTo(converted, 0);
            Replace(converted);
            _length = utf8.Length;
        }

        _start = ByteOrderMark.LengthBefore(_buffer.AsSpan(0, _length));
        _length -= _start;
    }
}
