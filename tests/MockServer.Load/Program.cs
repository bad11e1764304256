using System.Globalization;
using KaptureContracts.MockServer.Load;

// Called by tests/mock-load.sh.
switch (args)
{
    case ["serve", var mappings, var port]:
        await MappedServer.ServeAsync(
            int.Parse(mappings, CultureInfo.InvariantCulture),
            int.Parse(port, CultureInfo.InvariantCulture)
        );
        return 0;

    case ["check", var tool]:
        var report = new Report();
        await StartTimes.MeasureAsync(tool, report);
        await HundredThousand.RunAsync(tool, report);
        await HostileClients.RunAsync(tool, report);
        return report.Failed == 0 ? 0 : 1;

    default:
        await Console.Error.WriteLineAsync(
            "usage: KaptureContracts.MockServer.Load check PATH-OF-KAPTURE-MOCK | serve NUMBER-OF-MAPPINGS PORT"
        );
        return 2;
}
