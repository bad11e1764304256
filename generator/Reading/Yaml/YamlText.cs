using System.Runtime.InteropServices;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Looks a document over for characters that YAML does not allow at all, so that the parser need not.</summary>
internal static class YamlText
{
    /// <summary>In each of the four characters of a group: what is taken from it, and the bit that shows that it was less.</summary>
    private const ulong Spaces = 0x0020_0020_0020_0020;

    private const ulong HighBits = 0x8000_8000_8000_8000;

    public static bool Check(DocumentText document, ReadingReport report)
    {
        var characters = document.Characters.AsSpan(document.Start, document.End - document.Start);
        var groups = MemoryMarshal.Cast<char, ulong>(characters);
        for (var i = 0; i < groups.Length; i++)
        {
            // Nearly all groups are free of control characters, line breaks among them, and are passed over as a whole.
            if (((groups[i] - Spaces) & ~groups[i] & HighBits) != 0 && !Check(characters.Slice(i * 4, 4), document.Start + (i * 4), report))
            {
                return false;
            }
        }

        return Check(characters.Slice(groups.Length * 4), document.Start + (groups.Length * 4), report);
    }

    private static bool Check(ReadOnlySpan<char> characters, int start, ReadingReport report)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            if (character < ' ' && character is not ('\t' or '\n' or '\r'))
            {
                report.Error(
                    ReadingDiagnostics.InvalidYaml,
                    new TextSpan(start + i, 1),
                    FormattableString.Invariant($"the control character U+{(int)character:X4} cannot stand in a document; remove it, or write it as \\x{(int)character:x2} within double quotes"));
                return false;
            }
        }

        return true;
    }
}
