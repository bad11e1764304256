using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Planning;

/// <summary>Makes C# names of a document's names.</summary>
internal static class Identifier
{
    private const int LongestName = CSharpNames.LongestName;

    /// <summary>A name for a type or a member: <c>ticket_id</c> becomes <c>TicketId</c>, <c>ticketURL</c> becomes <c>TicketUrl</c>.</summary>
    public static string Pascal(string name, string fallback)
    {
        var text = new StringBuilder(Sign(name));
        for (var start = NextWord(name, 0); start < name.Length && text.Length < LongestName;)
        {
            var end = EndOfWord(name, start);
            Append(text, name, start, end);
            start = NextWord(name, end);
        }

        if (text.Length == 0)
        {
            return fallback;
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString(0, Math.Min(text.Length, LongestName));
    }

    /// <summary>A name for a parameter or a local variable, of a member's name; it may be a keyword.</summary>
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);

    /// <summary>A name that is put together of others, such as those of the types around an inline type.</summary>
    public static string Cut(string name) => name.Length <= LongestName ? name : name.Substring(0, LongestName);

    /// <summary>GitHub's <c>+1</c> and <c>-1</c> are two names.</summary>
    private static string Sign(string name) => name.Length > 1 && char.IsDigit(name[1])
        ? name[0] switch { '+' => "Plus", '-' => "Minus", _ => "" }
        : "";

    private static void Append(StringBuilder text, string name, int start, int end)
    {
        var isAcronym = end > start + 1;
        for (var index = start; index < end; index++)
        {
            isAcronym &= !char.IsLower(name[index]);
        }

        text.Append(char.ToUpperInvariant(name[start]));
        for (var index = start + 1; index < end; index++)
        {
            text.Append(isAcronym ? char.ToLowerInvariant(name[index]) : name[index]);
        }
    }

    private static int NextWord(string name, int from)
    {
        while (from < name.Length && !IsWordCharacter(name[from]))
        {
            from++;
        }

        return from;
    }

    private static int EndOfWord(string name, int start)
    {
        var end = start + 1;
        while (end < name.Length && IsWordCharacter(name[end]) && !IsBoundary(name, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>A new word starts here: <c>ticket|URL</c>, <c>HTTP|Server</c>.</summary>
    private static bool IsBoundary(string name, int index)
    {
        if (!char.IsUpper(name[index]))
        {
            return false;
        }

        var followsLower = !char.IsUpper(name[index - 1]);
        return followsLower || (index + 1 < name.Length && char.IsLower(name[index + 1]));
    }

    private static bool IsWordCharacter(char c) =>
        c != '_' && SyntaxFacts.IsIdentifierPartCharacter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
