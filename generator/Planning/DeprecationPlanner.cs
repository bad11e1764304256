using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>
/// Finds what the compiler tells whoever uses what is deprecated: the document's reason, from an extension or from the sentences of a
/// description that speak of it.
/// </summary>
internal static class DeprecationPlanner
{
    private const string Untold = "The API's contract calls this deprecated.";

    /// <summary>The compiler shows a message on one line.</summary>
    private const int LongestMessage = 300;

    /// <summary>Descriptions have no bound; the reason stands at the beginning, if anywhere.</summary>
    private const int LongestSearch = 10_000;

    /// <summary>A heading such as "Deprecated" is no reason.</summary>
    private const int FewestWords = 3;

    private static readonly string[] Mentions =
        ["deprecat", "obsolete", "discontinue", "superseded", "replaced", "instead", "no longer", "will be removed"];

    /// <summary>The message; null when nothing is deprecated.</summary>
    /// <param name="deprecation">What the document calls deprecated.</param>
    /// <param name="texts">What it says of it.</param>
    public static string? Message(ContractDeprecation? deprecation, params string?[] texts) =>
        deprecation is null ? null : Cut(deprecation.Reason) ?? texts.Select(Reason).FirstOrDefault(reason => reason is not null) ?? Untold;

    /// <summary>From the first sentence that speaks of a deprecation to the end of its paragraph.</summary>
    private static string? Reason(string? text)
    {
        foreach (var paragraph in Paragraphs(text ?? ""))
        {
            var mention = Mentions.Select(word => paragraph.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();
            if (mention < 0)
            {
                continue;
            }

            var end = paragraph.LastIndexOf(". ", mention, StringComparison.Ordinal);
            var reason = paragraph.Substring(end + 1);
            if (reason.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
            {
                return Cut(reason);
            }
        }

        return null;
    }

    /// <summary>The paragraphs of a text in Markdown, each on one line and without the marks of emphasis, quotes and headings.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var paragraph = new List<string>();
        foreach (var line in text.Substring(0, Math.Min(text.Length, LongestSearch)).Replace("\r\n", "\n").Split(['\n', '\r']).Append(""))
        {
            var words = line.Replace("**", "").Trim(' ', '\t', '>', '#', '\\');
            if (words.Length > 0)
            {
                paragraph.Add(words);
                continue;
            }

            if (paragraph.Count > 0)
            {
                yield return string.Join(" ", paragraph);
                paragraph.Clear();
            }
        }
    }

    private static string? Cut(string? text)
    {
        var words = string.Join(" ", (text ?? "").Substring(0, Math.Min(text?.Length ?? 0, LongestSearch)).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestMessage)
        {
            return words.Length == 0 ? null : words;
        }

        var end = words.LastIndexOf(' ', LongestMessage - 1);
        return words.Substring(0, end < 0 ? LongestMessage : end) + "...";
    }
}
