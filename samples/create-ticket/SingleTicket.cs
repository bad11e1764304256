using Kapture;

namespace CreateTicket;

/// <summary>Creates one ticket on a server of the user's choice.</summary>
internal static class SingleTicket
{
    private const int Succeeded = 0;
    private const int NotCreated = 1;
    private const int WrongUsage = 2;

    public static async Task<int> CreateAsync(Uri address, string token, string title, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = address, Token = token });
            var result = await client.AddTicketAsync(new NewTicket { Title = title }, cancellationToken).ConfigureAwait(false);
            return Report(result);
        }
        catch (ArgumentException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return WrongUsage;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"No answer from {address.Host} in time: the ticket may have been created.").ConfigureAwait(false);
            return NotCreated;
        }
        catch (HttpRequestException exception)
        {
            await Console.Error.WriteLineAsync($"No answer from {address.Host}: {exception.Message}").ConfigureAwait(false);
            return NotCreated;
        }
    }

    private static int Report(AddTicketResult result) => result.Match(
        created =>
        {
            Console.WriteLine($"Created ticket {created.Value.TicketId}: {created.Value.TicketUrl}");
            return Succeeded;
        },
        rejected =>
        {
            Console.Error.WriteLine($"Rejected (HTTP {rejected.StatusCode}): {rejected.Reason}");
            return NotCreated;
        },
        unexpected =>
        {
            Console.Error.WriteLine($"Unexpected answer (HTTP {unexpected.StatusCode}): {unexpected.Reason}");
            Console.Error.WriteLine(unexpected.TicketId is { } id
                ? $"It names the ticket {id}: do not send it again."
                : $"Whether a ticket was created: {unexpected.Outcome}.");
            return NotCreated;
        });
}
