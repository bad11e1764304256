using System.Globalization;

namespace KaptureContracts.MockServer.Tests;

/// <summary>A clock that always shows the same moment.</summary>
internal sealed class StoppedClock(string moment) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
