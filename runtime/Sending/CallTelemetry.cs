using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Runtime;

/// <summary>
/// What is told of one call, in the names of OpenTelemetry's conventions for HTTP clients and a few of the contract's: to traces, to
/// metrics and to a log. None of it holds a credential, a body or the value of a parameter. While nobody listens it costs nothing.
/// </summary>
internal readonly struct CallTelemetry : IDisposable
{
    private static readonly ActivitySource Source = new(ApiTelemetry.SourceName);
    private static readonly Meter Meter = new(ApiTelemetry.MeterName);

    /// <summary>The buckets that the conventions advise for HTTP.</summary>
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "kapture_contracts.call.duration", "s", "How long a call took, its body included, and what became of it.", tags: null, Buckets);

    private readonly ApiRequest _request;
    private readonly Uri _server;
    private readonly ILogger? _logger;
    private readonly Activity? _activity;
    private readonly long _start;

    private CallTelemetry(ApiRequest request, Uri server, ILogger? logger)
    {
        _request = request;
        _server = server;
        _logger = logger;
        _start = Stopwatch.GetTimestamp();
        if (Source.HasListeners())
        {
            _activity = StartActivity(request, server);
        }
    }

    private bool IsHeard => _activity is not null || Duration.Enabled || _logger?.IsEnabled(LogLevel.Warning) == true;

    public static CallTelemetry Start(ApiRequest request, Uri server, ILogger? logger) => new(request, server, logger);

    /// <summary>A response came, and this is what the contract makes of it.</summary>
    public void Answered(ApiResult result)
    {
        if (IsHeard)
        {
            Tell(new CallEnd(result.StatusCode, result.GetType().Name, result.Outcome, CallErrors.Of(result)));
        }
    }

    /// <summary>No response came.</summary>
    public void Threw(Exception exception, bool isCancelled)
    {
        if (IsHeard)
        {
            Tell(new CallEnd(null, null, ApiOutcome.Unknown, isCancelled ? CallErrors.Cancelled : CallErrors.Of(exception)));
        }
    }

    public void Dispose() => _activity?.Dispose();

    private static Activity? StartActivity(ApiRequest request, Uri server)
    {
        var method = request.Message.Method.Method;
        var activity = Source.StartActivity($"{method} {request.Template}", ActivityKind.Client);
        if (activity?.IsAllDataRequested == true)
        {
            activity.SetTag("http.request.method", method);
            activity.SetTag("server.address", server.IdnHost);
            activity.SetTag("server.port", server.Port);
            activity.SetTag("url.template", request.Template);
            activity.SetTag("kapture_contracts.operation", request.Operation);
        }

        return activity;
    }

    private void Tell(CallEnd end)
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        if (_activity?.IsAllDataRequested == true)
        {
            end.WriteTo(_activity);
        }

        if (Duration.Enabled)
        {
            Duration.Record(elapsed.TotalSeconds, Tags(end));
        }

        if (_logger is not null)
        {
            Log(_logger, end, elapsed);
        }
    }

    private TagList Tags(CallEnd end)
    {
        var tags = new TagList
        {
            { "http.request.method", _request.Message.Method.Method },
            { "server.address", _server.IdnHost },
            { "server.port", _server.Port },
            { "url.template", _request.Template },
            { "kapture_contracts.operation", _request.Operation },
        };
        end.AddTo(ref tags);
        return tags;
    }

    private void Log(ILogger logger, CallEnd end, TimeSpan elapsed)
    {
        var milliseconds = Math.Round(elapsed.TotalMilliseconds, 1);
        if (end.Case is null)
        {
            CallLog.NoResponse(logger, _request.Operation, _server.IdnHost, _server.Port, end.Error, milliseconds);
            return;
        }

        var status = end.StatusCode!.Value.ToString(CultureInfo.InvariantCulture);
        if (end.Error is null)
        {
            CallLog.Answered(logger, _request.Operation, _server.IdnHost, _server.Port, status, end.Case, end.Outcome, milliseconds);
            return;
        }

        CallLog.Refused(logger, _request.Operation, _server.IdnHost, _server.Port, status, end.Case, end.Outcome, milliseconds);
    }
}
