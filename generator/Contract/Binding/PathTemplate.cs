namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Paths and server addresses with variables in braces.</summary>
internal static class PathTemplate
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>The names of the variables, each once, in order.</summary>
    public static IEnumerable<string> Variables(string template)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var close = template.IndexOf('}'); close >= 0; close = template.IndexOf('}', close + 1))
        {
            // A name holds no brace itself: of several that are open the last one counts.
            var open = close == 0 ? -1 : template.LastIndexOfAny(Braces, close - 1);
            if (open >= 0 && template[open] == '{' && known.Add(template.Substring(open + 1, close - open - 1)))
            {
                yield return template.Substring(open + 1, close - open - 1);
            }
        }
    }
}
