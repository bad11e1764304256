using System.Globalization;

namespace KaptureContracts.MockServer.Answers;

/// <summary>
/// Gives each ticket fresh ids, unique and increasing. As in the documented sample, the public id follows the clock: it is the
/// milliseconds since 1970 without the leading digit.
/// </summary>
internal sealed class TicketIdSequence(long firstId)
{
    private const long TwelveDigits = 1_000_000_000_000;

    private readonly Lock _lock = new();
    private long _id = firstId;
    private long _ticketId;

    public TicketIds Next(DateTimeOffset now)
    {
        lock (_lock)
        {
            _id++;
            _ticketId = Math.Max(_ticketId + 1, now.ToUnixTimeMilliseconds() % TwelveDigits);
            return new(_id, _ticketId.ToString("D12", CultureInfo.InvariantCulture));
        }
    }
}
