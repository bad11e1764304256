using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>
/// Reads a body into memory, never more than the limit. WireMock lifts Kestrel's limit, and Kestrel's own refusal would cut the
/// connection of a client that is still sending; so what is too large is read on, thrown away and then answered.
/// </summary>
internal sealed class BodyReader(int limit)
{
    /// <summary>How much is thrown away before the connection is given up.</summary>
    private const long MaxDiscarded = 64L * 1024 * 1024;

    private const int FirstBuffer = 16 * 1024;

    public async Task<(ReadOnlyMemory<byte> Body, bool IsTooLarge)> ReadAsync(HttpContext context)
    {
        var announced = context.Request.ContentLength;
        if (announced > limit)
        {
            await DiscardAsync(context).ConfigureAwait(false);
            return (default, true);
        }

        // What was only announced takes no memory yet.
        var buffer = new byte[Math.Min(announced ?? FirstBuffer, FirstBuffer)];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                if (filled == announced)
                {
                    return (buffer, false);
                }

                // One byte more than the limit tells a body that fits from one that does not.
                Array.Resize(ref buffer, (int)Math.Min(announced ?? (limit + 1L), Math.Max(FirstBuffer, buffer.Length * 2L)));
            }

            var count = await context
                .Request.Body.ReadAsync(buffer.AsMemory(filled), context.RequestAborted)
                .ConfigureAwait(false);
            if (count == 0)
            {
                return (buffer.AsMemory(0, filled), false);
            }

            filled += count;
            if (filled > limit)
            {
                await DiscardAsync(context).ConfigureAwait(false);
                return (default, true);
            }
        }
    }

    private static async Task DiscardAsync(HttpContext context)
    {
        var announced = context.Request.ContentLength;
        var waitsForPermission = context.Request.Headers[HeaderNames.Expect].Count > 0;
        if (waitsForPermission || announced > MaxDiscarded)
        {
            context.Response.Headers.Connection = "close";
            return;
        }

        var scratch = new byte[16 * 1024];
        for (var discarded = 0L; discarded <= MaxDiscarded; )
        {
            var count = await context.Request.Body.ReadAsync(scratch, context.RequestAborted).ConfigureAwait(false);
            if (count == 0)
            {
                return;
            }

            discarded += count;
        }

        context.Response.Headers.Connection = "close";
    }
}
