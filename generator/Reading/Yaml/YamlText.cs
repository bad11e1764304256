using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Looks a document over for characters that YAML does not allow at all, so that the parser need not.</summary>
internal static class YamlText
{
    public static bool Check(DocumentText document, ReadingReport report)
    {
        var characters = document.Characters.AsSpan(document.Start, document.End - document.Start);
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            if (character < ' ' && character is not ('\t' or '\n' or '\r'))
            {
                report.Error(
                    ReadingDiagnostics.InvalidYaml,
                    new TextSpan(document.Start + i, 1),
                    FormattableString.Invariant($"the control character U+{(int)character:X4} cannot stand in a document; remove it, or write it as \\x{(int)character:x2} within double quotes"));
                return false;
            }
        }

        return true;
    }
}
