using System.Globalization;

namespace CorpusRunner.Samples;

/// <summary>Runs all samples of some repositories, one directory each.</summary>
internal static class SampleCorpus
{
    public static int Run(DirectoryInfo directory, FileInfo expected)
    {
        var expectations = ExpectedDiagnostics.Read(expected);
        var failed = new List<string>();
        var names = new List<string>();
        foreach (var repository in directory.EnumerateDirectories().OrderBy(repository => repository.Name, StringComparer.Ordinal))
        {
            var samples = Corpus.Files(repository)
                .Select(file => Sample.Of(file, Path.GetRelativePath(directory.FullName, file)))
                .OfType<Sample>()
                .ToList();
            var bad = samples.Where(sample => !IsGood(sample, expectations)).Select(sample => sample.Name).ToList();
            failed.AddRange(bad);
            names.AddRange(samples.Select(sample => sample.Name));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{repository.Name}: {samples.Count} documents, {samples.Count(sample => sample.IsSwagger)} of them Swagger 2.0; {samples.Count - bad.Count} good, {bad.Count} bad"));
        }

        foreach (var name in expectations.Names.Except(names, StringComparer.Ordinal))
        {
            Console.WriteLine($"FAIL {name} is listed in {expected.Name}, and is not there");
            failed.Add(name);
        }

        var passed = names.Except(failed, StringComparer.Ordinal).Count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed.Count} failed"));
        return failed.Count == 0 && passed > 0 ? 0 : 1;
    }

    private static bool IsGood(Sample sample, ExpectedDiagnostics expectations)
    {
        var complaints = SampleRun.Complaints(sample, expectations.Of(sample));
        if (complaints.Count == 0)
        {
            return true;
        }

        Console.WriteLine($"FAIL {sample.Name}");
        foreach (var complaint in complaints)
        {
            Console.WriteLine($"       {complaint}");
        }

        return false;
    }
}
