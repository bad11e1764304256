using System.Diagnostics;
using System.Globalization;
using KaptureContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Generates from one hostile document in this process, then again and again, cancelled at several moments.</summary>
internal sealed class HostileRun
{
    /// <summary>
    /// What a cancelled run may still take, in processor time of the whole process. The compiler's driver compares the name of each file
    /// with all others, and cannot be cancelled meanwhile: for 30,000 files, which nobody else has, that is most of it.
    /// </summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(4);

    /// <summary>When a run is cancelled, as a part of the time that it takes: one document at the first two, the next at the others.</summary>
    private static readonly double[][] Moments = [[0.15, 0.65], [0.4, 0.9]];

    private const string Warm = "'S0':{'type':'object','properties':{'a':{'type':'string'}}}";

    private readonly HostileDocument _document;
    private readonly CorpusDocument[] _files;
    private readonly List<string> _complaints = [];

    private HostileRun(HostileDocument document)
    {
        _document = document;
        var text = AsRead(document.Extension, document.Text());
        _files =
        [
            .. Enumerable.Range(0, document.Copies).Select(copy => new CorpusDocument(PathOf(document, copy), text)
            {
                Namespace = document.IsOneClient ? "Hostile" : $"Hostile{Number(copy)}",
            }),
            .. document.References().Select(file => new CorpusDocument(file.Path, AsRead(file.Path, file.Text)) { IsReference = true }),
        ];
    }

    /// <summary>Prints what became of a document in one line, and what is wrong in further ones.</summary>
    public static int Run(string name)
    {
        var number = HostileDocument.All.TakeWhile(document => document.Name != name).Count();
        var document = HostileDocument.All[number];

        // What the compiler compiles of the generator when it first runs is no measure of the document.
        _ = Generate([new CorpusDocument("warm.json", AsRead(".json", Schemas(Warm)))], CancellationToken.None);
        var run = new HostileRun(document);
        var summary = run.Whole(out var elapsed);
        foreach (var moment in Moments[number % Moments.Length])
        {
            run.Cancelled(elapsed * moment);
        }

        Console.WriteLine(summary);
        foreach (var complaint in run._complaints)
        {
            Console.WriteLine("    " + complaint);
        }

        return run._complaints.Count == 0 ? 0 : 1;
    }

    private static string PathOf(HostileDocument document, int copy) => $"hostile{(document.IsOneFile ? "" : Number(copy))}{document.Extension}";

    /// <summary>In C# JSON is easier to write with single quotes.</summary>
    private static string AsRead(string path, string text) => path.EndsWith(".json", StringComparison.Ordinal) ? text.Replace('\'', '"') : text;

    private static GeneratorRunResult Generate(CorpusDocument[] files, CancellationToken cancellationToken)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()], files, Generation.ParseOptions, new CorpusOptions());
        return driver.RunGenerators(CSharpCompilation.Create("Consumer"), cancellationToken).GetRunResult().Results.Single();
    }

    private string Whole(out TimeSpan elapsed)
    {
        var watch = Stopwatch.StartNew();
        var before = Processor();
        var result = Generate(_files, CancellationToken.None);
        elapsed = watch.Elapsed;
        var spent = Processor() - before;
        if (result.Exception is { } exception)
        {
            _complaints.Add(exception.ToString());
            return _document.Name;
        }

        var told = result.Diagnostics.GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Check(told, result);
        using var process = Process.GetCurrentProcess();
        var characters = result.GeneratedSources.Sum(source => (long)source.SourceText.Length);
        var ids = string.Join(' ', told.Select(pair => $"{pair.Key}x{Number(pair.Value.Length)}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{spent.TotalSeconds,7:F1} s {process.PeakWorkingSet64 >> 20,6} MB {characters,12} characters  {_document.Name} {ids}");
    }

    private void Check(Dictionary<string, Diagnostic[]> told, GeneratorRunResult result)
    {
        if (told.TryGetValue("KAP9001", out var defects))
        {
            _complaints.Add(defects[0].ToString());
        }

        var analyzed = _document.Copies > 1 ? [] : Generation.Analyze(_files[0], [.. _files.Skip(1)]);
        if (analyzed.FirstOrDefault(diagnostic => !diagnostic.Id.StartsWith("KAP", StringComparison.Ordinal)) is { } foreign)
        {
            _complaints.Add(foreign.ToString());
        }

        if (_document.Diagnostic is { } expected && !told.ContainsKey(expected) && !analyzed.Any(diagnostic => diagnostic.Id == expected))
        {
            _complaints.Add($"{expected} is not told.");
        }

        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.GetMessage(null).Length > 2_000) is { } endless)
        {
            _complaints.Add($"{endless.Id} has a message of {Number(endless.GetMessage(null).Length)} characters.");
        }

        if (result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetDiagnostics()).FirstOrDefault() is { } broken)
        {
            _complaints.Add(broken.ToString());
        }
    }

    /// <summary>Cancels a run after some time. One that is done by then has nothing left to be cancelled.</summary>
    private void Cancelled(TimeSpan after)
    {
        using var source = new CancellationTokenSource();
        var cancelled = TimeSpan.MaxValue;
        using var registration = source.Token.Register(() => cancelled = Processor());
        source.CancelAfter(after);
        try
        {
            _ = Generate(_files, source.Token);
        }
        catch (OperationCanceledException)
        {
            // What is asked for.
        }

        var late = Processor() - cancelled;
        if (cancelled != TimeSpan.MaxValue && late > Prompt)
        {
            _complaints.Add(FormattableString.Invariant($"Cancelled after {after.TotalSeconds:F1} s it went on for {late.TotalSeconds:F1} s."));
        }
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
