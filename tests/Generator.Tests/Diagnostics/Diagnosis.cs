using System.Globalization;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>Holds what the generator says of a document against what a test expects, to the character.</summary>
internal static class Diagnosis
{
    /// <summary>Stands in a test's document before each place at which a diagnostic is expected.</summary>
    private const char Mark = '«';

    /// <summary>
    /// The document gives these diagnostics and no others: the first at the first mark, and so on. What is emitted compiles.
    /// </summary>
    /// <param name="marked">The document, with a mark before the character that each diagnostic points at.</param>
    /// <param name="expected">Severity, ID and message, as a build shows them behind the position.</param>
    public static Generation Expect(string marked, params string[] expected) => Expect(marked, TestDocument.DefaultPath, expected);

    public static Generation Expect(string marked, string path, string[] expected)
    {
        var (text, places) = Unmark(marked);
        var generation = Generation.Of(text, path);
        Assert.Equal(expected.Length, places.Count);
        Assert.Equal(places.Zip(expected, (place, words) => $"{path}{place}: {words}"), Shown(generation));
        Assert.Empty(generation.CompileErrors());
        return generation;
    }

    /// <summary>The diagnostics of a run, as a build shows them.</summary>
    public static IEnumerable<string> Shown(Generation generation) =>
        generation.Diagnostics.Select(diagnostic => diagnostic.ToString());

    private static (string Text, IReadOnlyList<string> Places) Unmark(string marked)
    {
        var places = new List<string>();
        var lines = marked.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var column = lines[line].IndexOf(Mark); column >= 0; column = lines[line].IndexOf(Mark))
            {
                lines[line] = lines[line].Remove(column, 1);
                places.Add(string.Create(CultureInfo.InvariantCulture, $"({line + 1},{column + 1})"));
            }
        }

        return (string.Join('\n', lines), places);
    }
}
