namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Which operations the build chooses (the metadata <c>Operations</c>).</summary>
/// <param name="patterns">
/// An <c>operationId</c>; <c>tag:</c> and a tag; or a path, with its method in front or without. <c>*</c> stands for any characters. None
/// choose everything.
/// </param>
internal sealed class OperationSelection(IEnumerable<string> patterns)
{
    private const string Tag = "tag:";

    private readonly string[] _patterns = [.. patterns];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public bool IsEverything => _patterns.Length == 0;

    /// <summary>The patterns that have chosen nothing so far.</summary>
    public IEnumerable<string> Unused => _patterns.Where(pattern => !_used.Contains(pattern));

    public bool Selects(OperationSite site)
    {
        // Every pattern is tried, so that those which choose nothing are known.
        var matches = Array.FindAll(_patterns, pattern => Matches(pattern, site));
        _used.UnionWith(matches);
        return IsEverything || matches.Length > 0;
    }

    private static bool Matches(string pattern, OperationSite site)
    {
        if (pattern.StartsWith(Tag, StringComparison.OrdinalIgnoreCase))
        {
            var tag = pattern.Substring(Tag.Length).Trim();
            return site.Tags.Any(text => IsLike(text, tag));
        }

        // Many an operationId has slashes in it; only a path begins with one, or has one behind the method's space.
        var slash = pattern.IndexOf('/');
        var isPath = slash == 0 || (slash > 0 && pattern[slash - 1] == ' ');
        if (!isPath)
        {
            return site.OperationId is { } id && IsLike(id, pattern);
        }

        var method = pattern.Substring(0, slash).Trim();
        return IsLike(site.Path, pattern.Substring(slash))
            && (method.Length == 0 || method.Equals(site.Method.Key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text is what a pattern says. Each star takes as little as it can, and more when the rest does not fit.</summary>
    private static bool IsLike(string text, string pattern)
    {
        var (at, star, resume) = (0, -1, 0);
        var index = 0;
        while (index < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = index;
                continue;
            }

            if (at < pattern.Length && pattern[at] == text[index])
            {
                at++;
                index++;
                continue;
            }

            if (star < 0)
            {
                return false;
            }

            at = star + 1;
            index = ++resume;
        }

        return pattern.Substring(at).All(c => c == '*');
    }
}
