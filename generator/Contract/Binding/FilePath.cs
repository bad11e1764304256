namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Paths of files as texts: nothing is looked up on disk.</summary>
internal static class FilePath
{
    /// <summary>The path with slashes, and without segments that lead back.</summary>
    public static string Normal(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
                continue;
            }

            if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>The path of a file that is named in another one.</summary>
    public static string Combine(string from, string file)
    {
        var directory = from.Substring(0, from.LastIndexOf('/') + 1);
        return Normal(directory + file);
    }

    /// <summary>A path as it is written in another file.</summary>
    public static string Relative(string from, string path)
    {
        var ours = from.Split('/');
        var theirs = path.Split('/');
        var common = 0;
        while (common < ours.Length - 1 && common < theirs.Length - 1 && ours[common] == theirs[common])
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", ours.Length - 1 - common).Concat(theirs.Skip(common)));
    }
}
