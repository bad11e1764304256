using KaptureContracts.MockServer.Load;

// Called by tests/mock-load.sh: load PATH-OF-KAPTURE-MOCK
if (args is not [var tool])
{
    await Console.Error.WriteLineAsync("usage: KaptureContracts.MockServer.Load PATH-OF-KAPTURE-MOCK");
    return 2;
}

var report = new Report();
await StartTimes.MeasureAsync(tool, report);
await Hundredthousand.RunAsync(tool, report);
await HostileClients.RunAsync(tool, report);
return report.Failed == 0 ? 0 : 1;
