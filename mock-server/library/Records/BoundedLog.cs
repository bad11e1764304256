namespace KaptureContracts.MockServer.Records;

/// <summary>Keeps the latest items, up to a number and a weight in bytes; the oldest go first.</summary>
internal sealed class BoundedLog<T>(int maxItems, long maxBytes, Func<T, long> weigh)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Queue<T> _items = new();
    private long _bytes;

    public void Add(T item)
    {
        lock (_lock)
        {
            _items.Enqueue(item);
            _bytes += weigh(item);
            while (_items.Count > maxItems || (_bytes > maxBytes && _items.Count > 1))
            {
                _bytes -= weigh(_items.Dequeue());
            }
        }
    }

    public T[] ToArray()
    {
        lock (_lock)
        {
            return [.. _items];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _items.Clear();
            _bytes = 0;
        }
    }
}
