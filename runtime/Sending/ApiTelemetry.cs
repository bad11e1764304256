namespace KaptureContracts.Runtime;

/// <summary>The names under which all generated clients tell of their calls.</summary>
public static class ApiTelemetry
{
    /// <summary>The activity source: one activity for each call.</summary>
    public const string SourceName = "KaptureContracts";

    /// <summary>The meter, whose instrument is <c>kapture_contracts.call.duration</c>.</summary>
    public const string MeterName = "KaptureContracts";

    /// <summary>The category of the lines in the log.</summary>
    public const string LogCategory = "KaptureContracts.Client";
}
