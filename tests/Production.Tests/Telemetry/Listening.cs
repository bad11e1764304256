using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Production.Tests.Telemetry;

/// <summary>Hears everything that is told of calls: traces, metrics and logs, of this library and of .NET's HTTP.</summary>
internal sealed class Listening : ILoggerProvider
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;
    private readonly Func<string, bool> _isHeard;

    /// <param name="isHeard">Which sources and meters count.</param>
    public Listening(Func<string, bool> isHeard)
    {
        _isHeard = isHeard;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => _isHeard(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (_isHeard(instrument.Meter.Name))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>(Keep);
        _meters.SetMeasurementEventCallback<long>(Keep);
        _meters.SetMeasurementEventCallback<int>(Keep);
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = [];

    public ConcurrentQueue<Measurement> Measurements { get; } = [];

    public ConcurrentQueue<LogLine> Lines { get; } = [];

    /// <summary>All that was heard, as text.</summary>
    public IEnumerable<string> Texts() =>
    [
        .. Activities.SelectMany(Texts),
        .. Measurements.Select(measurement => $"{measurement.Instrument} {string.Join(' ', measurement.Tags)}"),
        .. Lines.Select(line => line.ToString()),
    ];

    /// <summary>All that was heard since the last time, as text; it is forgotten.</summary>
    public IReadOnlyList<string> Drain()
    {
        var texts = Texts().ToArray();
        Activities.Clear();
        Measurements.Clear();
        Lines.Clear();
        return texts;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct, IConvertible =>
        Measurements.Enqueue(new Measurement(
            instrument.Name, value.ToDouble(System.Globalization.CultureInfo.InvariantCulture), tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal)));

    private static IEnumerable<string> Texts(Activity activity) =>
    [
        $"{activity.DisplayName} {activity.StatusDescription}",
        .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. activity.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}")),
        .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
    ];

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(new LogLine(category, LogLevel.Trace, 0, "scope " + state, null));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            lines.Enqueue(new LogLine(category, logLevel, eventId.Id, formatter(state, exception), $"{values} {exception}"));
        }
    }
}

internal sealed record Measurement(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);

internal sealed record LogLine(string Category, LogLevel Level, int Id, string Message, string? Rest);
