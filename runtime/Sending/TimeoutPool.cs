using System.Collections.Concurrent;

namespace KaptureContracts.Runtime;

/// <summary>Sources of tokens that end a call after a time, used again and again: a timer costs more than the rest of a call's objects.</summary>
internal sealed class TimeoutPool
{
    private const int MostSpare = 32;

    private readonly ConcurrentQueue<CancellationTokenSource> _spare = new();

    public CancellationTokenSource Rent(TimeSpan timeout)
    {
        var source = _spare.TryDequeue(out var spare) ? spare : new CancellationTokenSource();
        source.CancelAfter(timeout);
        return source;
    }

    /// <summary>Takes a source back that nobody waits for any more. One that has fired is of no more use.</summary>
    public void Return(CancellationTokenSource source)
    {
        if (_spare.Count < MostSpare && source.TryReset())
        {
            _spare.Enqueue(source);
            return;
        }

        source.Dispose();
    }
}
