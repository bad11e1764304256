using KaptureContracts.PackageInspection;

if (args is not [var feed, var version, var spec, var again])
{
    Console.Error.WriteLine("Usage: PackageInspection FEED VERSION SPEC FEED-PACKED-AGAIN");
    return 2;
}

var failed = 0;
foreach (var inspection in Inspection.All(new Feed(feed, version), spec, again))
{
    var faults = inspection.Faults().ToList();
    Console.WriteLine($"{(faults.Count == 0 ? "ok  " : "FAIL")} {inspection.Name}");
    faults.ForEach(fault => Console.WriteLine($"  {fault}"));
    failed += faults.Count == 0 ? 0 : 1;
}

return failed == 0 ? 0 : 1;
