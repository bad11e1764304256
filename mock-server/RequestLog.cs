using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;

namespace KaptureContracts.MockServer.Tool;

/// <summary>
/// Writes a line for each request. Requests never wait for the terminal: lines go through a bounded queue, and when it is full the
/// log says how many it left out.
/// </summary>
internal sealed class RequestLog : IAsyncDisposable
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Channel<JournalEntry> _entries = Channel.CreateBounded<JournalEntry>(10_000);
    private readonly Func<JournalEntry, string> _format;
    private readonly TextWriter _output;
    private readonly Task _writing;
    private int _leftOut;

    private RequestLog(Func<JournalEntry, string> format, TextWriter output)
    {
        _format = format;
        _output = output;
        _writing = Task.Run(WriteAllAsync);
    }

    public static RequestLog? Open(string format, TextWriter output) =>
        format switch
        {
            "json" => new(Json, output),
            "readable" => new(Readable, output),
            _ => null,
        };

    public void Write(JournalEntry entry)
    {
        if (!_entries.Writer.TryWrite(entry))
        {
            Interlocked.Increment(ref _leftOut);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.Complete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAllAsync()
    {
        var lines = new StringBuilder();
        while (await _entries.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (lines.Length < 64 * 1024 && _entries.Reader.TryRead(out var entry))
            {
                lines.Append(_format(entry)).Append('\n');
            }

            if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var leftOut)
            {
                lines.Append(CultureInfo.InvariantCulture, $"kapture-mock: {leftOut} requests came too fast to be logged\n");
            }

            await _output.WriteAsync(lines).ConfigureAwait(false);
            await _output.FlushAsync().ConfigureAwait(false);
            lines.Clear();
        }
    }

    private static string Readable(JournalEntry entry)
    {
        var account = entry.Account ?? "nobody";
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.At:HH:mm:ss.fff} {account} {entry.Took.TotalMilliseconds:0.0} ms {entry}"
        );
        // A request must not be able to write lines, or terminal commands, of its own.
        return string.Concat(line.Select(c => char.IsControl(c) ? '?' : c));
    }

    private static string Json(JournalEntry entry)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, OneLine))
        {
            json.WriteStartObject();
            entry.WriteSummaryTo(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
