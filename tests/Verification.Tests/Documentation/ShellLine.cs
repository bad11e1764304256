using System.Text;

namespace KaptureContracts.Verification.Tests.Documentation;

/// <summary>Splits a script into commands and a command into words, as far as our documentation uses a shell.</summary>
internal static class ShellLine
{
    /// <summary>The commands of a script; what follows a redirection, a pipe or an ampersand is left out.</summary>
    public static IEnumerable<string[]> Commands(string script) =>
        script.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(line => !line.TrimStart().StartsWith('#')).Select(Words).Where(words => words.Length > 0);

    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, inWord) = ('\0', false);
        foreach (var c in line)
        {
            if (quote == '\0' && (c is '>' or '|' or '&'))
            {
                break;
            }

            if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && (c is '"' or '\''))
            {
                (quote, inWord) = (c, true);
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                End();
            }
            else
            {
                word.Append(c);
                inWord = true;
            }
        }

        End();
        return [.. words];

        void End()
        {
            if (inWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            inWord = false;
        }
    }
}
