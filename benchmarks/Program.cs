using BenchmarkDotNet.Running;
using KaptureContracts.Benchmarks;
using KaptureContracts.Benchmarks.Calls;
using KaptureContracts.Benchmarks.Generator;

switch (args)
{
    case ["cold", ..]:
        return await ColdStart.RunAsync(args.Length > 1 ? args[1] : "15");
    case [ColdStart.Child, var generator, var path]:
        return await ColdStart.MeasureAsync(generator, path);
    case ["compiling", ..]:
        return await Compiling.RunAsync(args.Length > 1 ? args[1] : "5");
    case ["nswag", var document, var file, var name, var client]:
        return await NSwagClients.WriteAsync(document, file, name, client);
    case ["scaling", ..]:
        return Scaling.Run(args.Length > 1 ? args[1] : Environment.CurrentDirectory);
    default:
        _ = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(args, new BenchmarkSettings());
        return 0;
}
