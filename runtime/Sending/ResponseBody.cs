using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>A response's body in a rented buffer: all of it, or as much as came or was allowed.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int FirstRent = 4096;

    private byte[] _buffer;
    private int _length;

    private ResponseBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Why the body is not whole; null when it is.</summary>
    public string? Shortfall { get; private set; }

    public static async Task<ResponseBody> ReadAsync(
        HttpContent content, int maxBytes, CancellationToken timeout, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? FirstRent;
        var body = new ResponseBody((int)Math.Clamp(announced + 1, 1, Math.Min(maxBytes, 1024 * 1024)));
        try
        {
            var stream = await content.ReadAsStreamAsync(timeout).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, maxBytes, timeout).ConfigureAwait(false);
            }

            body.ToUtf8(content.Headers.ContentType);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            body.Shortfall = "The connection ended before the body did.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            body.Shortfall = "The body did not arrive within the client's timeout.";
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return body;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        }

        _buffer = [];
        _length = 0;
    }

    private async Task FillAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            EnsureRoom();
            var count = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return;
            }

            _length += count;
            if (_length > maxBytes)
            {
                _length = maxBytes;
                Shortfall = string.Create(
                    CultureInfo.InvariantCulture, $"The body is longer than MaxResponseBytes allows ({maxBytes} bytes).");
                return;
            }
        }
    }

    private void EnsureRoom()
    {
        if (_length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }

    /// <summary>JSON is UTF-8; a server that says otherwise is believed.</summary>
    private void ToUtf8(MediaTypeHeaderValue? contentType)
    {
        var charset = contentType?.CharSet?.Trim('"');
        if (string.IsNullOrEmpty(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (!TryGetEncoding(charset, out var encoding) || encoding is UTF8Encoding or ASCIIEncoding)
        {
            return;
        }

        var utf8 = Encoding.Convert(encoding, Encoding.UTF8, _buffer, 0, _length);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, utf8.Length));
        utf8.CopyTo(_buffer, 0);
        _length = utf8.Length;
    }

    private static bool TryGetEncoding(string charset, out Encoding encoding)
    {
        try
        {
            encoding = Encoding.GetEncoding(charset);
            return true;
        }
        catch (ArgumentException)
        {
            // A name that .NET does not know: the body is taken for UTF-8, and whatever is not shows in the result.
            encoding = Encoding.UTF8;
            return false;
        }
    }
}
