using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KaptureContracts.MockServer.Faults;

/// <summary>
/// Lets connections fail as networks do, on the socket itself. The request is handled first and its answer held back, so a fault
/// meets a server that has done its work: a ticket that was created stays created.
/// </summary>
internal sealed class FaultPlayer(CancellationToken stopping)
{
    private const int Drips = 50;

    private static readonly TimeSpan UntilTheClientHasRead = TimeSpan.FromSeconds(2);

    public async Task PlayAsync(HttpContext context, MockFault fault, TimeSpan? duration, RequestDelegate next)
    {
        var sent = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context).ConfigureAwait(false);
        context.Response.Body = sent;
        context.Response.ContentLength = answer.Length;

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await PlayAsync(context, fault, duration, answer.ToArray(), ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client has gone, or the server is stopping.
            context.Abort();
        }
    }

    private static async Task PlayAsync(
        HttpContext context,
        MockFault fault,
        TimeSpan? duration,
        byte[] answer,
        CancellationToken ended
    )
    {
        switch (fault)
        {
            case MockFault.Delay:
                await Task.Delay(duration ?? TimeSpan.FromSeconds(1), ended).ConfigureAwait(false);
                await context.Response.Body.WriteAsync(answer, ended).ConfigureAwait(false);
                break;
            case MockFault.Reset:
                Reset(context);
                break;
            case MockFault.Close:
                await CloseAsync(context, ended).ConfigureAwait(false);
                break;
            case MockFault.Truncate:
                await SendDirectlyAsync(context, [.. Head(context.Response), .. answer.AsSpan(0, answer.Length / 2)], ended)
                    .ConfigureAwait(false);
                await CloseAsync(context, ended).ConfigureAwait(false);
                break;
            case MockFault.Stall:
                await Task.Delay(duration ?? TimeSpan.FromMinutes(1), ended).ConfigureAwait(false);
                await CloseAsync(context, ended).ConfigureAwait(false);
                break;
            case MockFault.Drip:
                await DripAsync(context, duration ?? TimeSpan.FromSeconds(5), answer, ended).ConfigureAwait(false);
                break;
            default:
                throw new InvalidOperationException($"The fault {fault} has no play.");
        }
    }

    /// <summary>
    /// Past Kestrel: its own writes are queued, and closing the socket at once would overtake them. Nothing of this response has gone
    /// through Kestrel yet, so the bytes meet no others.
    /// </summary>
    private static async Task SendDirectlyAsync(HttpContext context, byte[] answer, CancellationToken ended)
    {
        var socket = SocketOf(context);
        ReadOnlyMemory<byte> bytes = answer;
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await socket.SendAsync(bytes, ended).ConfigureAwait(false)..];
        }
    }

    private static byte[] Head(HttpResponse response)
    {
        var head = new StringBuilder(
            $"HTTP/1.1 {response.StatusCode.ToString(CultureInfo.InvariantCulture)} {ReasonPhrases.GetReasonPhrase(response.StatusCode)}\r\n"
        );
        foreach (var (name, values) in response.Headers)
        {
            foreach (var value in values)
            {
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }

        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private static async Task DripAsync(HttpContext context, TimeSpan duration, byte[] answer, CancellationToken ended)
    {
        var size = Math.Max(1, answer.Length / Drips);
        var pause = duration / Math.Max(1, answer.Length / size);
        for (var start = 0; start < answer.Length; start += size)
        {
            await Task.Delay(pause, ended).ConfigureAwait(false);
            await context
                .Response.Body.WriteAsync(answer.AsMemory(start, Math.Min(size, answer.Length - start)), ended)
                .ConfigureAwait(false);
            await context.Response.Body.FlushAsync(ended).ConfigureAwait(false);
        }
    }

    /// <summary>Sends RST: what is on its way is thrown away, and the client's next read or write fails.</summary>
    private static void Reset(HttpContext context)
    {
        SocketOf(context).LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    /// <summary>
    /// Sends FIN: the client reads the end of the stream. Kestrel would send RST when it gives the connection up, and an RST that
    /// overtakes the client's read turns the end into an error; so the client is given time to close its side.
    /// </summary>
    private static async Task CloseAsync(HttpContext context, CancellationToken ended)
    {
        SocketOf(context).Shutdown(SocketShutdown.Send);
        await Task.Delay(UntilTheClientHasRead, ended)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)
            .ConfigureAwait(false);
        context.Abort();
    }

    private static Socket SocketOf(HttpContext context) =>
        context.Features.Get<IConnectionSocketFeature>()?.Socket
        ?? throw new InvalidOperationException("The connection has no socket; faults need Kestrel's own transport.");
}
