namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Paths and server addresses with variables in braces.</summary>
internal static class PathTemplate
{
    /// <summary>The names of the variables, each once, in order.</summary>
    public static IEnumerable<string> Variables(string template)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close > open && known.Add(template.Substring(open + 1, close - open - 1)))
            {
                yield return template.Substring(open + 1, close - open - 1);
            }
        }
    }
}
