namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>What happens to a call, as its ticket's title says.</summary>
internal enum ChaosKind
{
    Fine,
    Reset,
    Close,
    Truncate,
    Stall,
    Drip,
    Failed200,
    Html500,
    Busy429,
    Down503,
}
