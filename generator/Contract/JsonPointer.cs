using System.Globalization;

namespace KaptureContracts.Generator.Contract;

/// <summary>JSON pointers (RFC 6901) as URI fragments, the way <c>$ref</c> writes them.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string step) =>
        pointer + "/" + Escape(step);

    /// <summary>The place of what stands further below.</summary>
    /// <param name="pointer">Where that is.</param>
    /// <param name="between">The steps in between, slashes and all: <c>/properties/</c>.</param>
    /// <param name="step">The last step, which may need escapes.</param>
    public static string Append(string pointer, string between, string step) => string.Concat(pointer, between, Escape(step));

    /// <summary>The place of an item of an array.</summary>
    public static string Item(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The steps of a fragment pointer such as <c>#/components/schemas/A~1B</c>; null when it is not one.</summary>
    public static string[]? Steps(string fragment)
    {
        if (fragment == "#")
        {
            return [];
        }

        if (!fragment.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        var steps = fragment.Substring(2).Split('/');
        for (var index = 0; index < steps.Length; index++)
        {
            steps[index] = Uri.UnescapeDataString(steps[index]).Replace("~1", "/").Replace("~0", "~");
        }

        return steps;
    }

    /// <summary>The one spelling under which a location is known, however a reference spells it.</summary>
    public static string Canonical(IEnumerable<string> steps) => steps.Aggregate("#", Append);

    /// <summary>A location as a reference to it is written.</summary>
    public static string Reference(IEnumerable<string> steps) => Canonical(steps).Replace("%", "%25").Replace(" ", "%20");

    /// <summary>A location without the file that it stands in.</summary>
    public static string Fragment(string location) => location.Substring(location.IndexOf('#'));

    /// <summary>The last step of a canonical location. For a root that is the file's name up to its first dot; empty without a file.</summary>
    public static string LastStep(string canonical)
    {
        var fragment = canonical.IndexOf('#');
        var slash = canonical.LastIndexOf('/');
        if (slash > fragment)
        {
            return canonical.Substring(slash + 1).Replace("~1", "/").Replace("~0", "~");
        }

        var file = canonical.Substring(0, Math.Max(fragment, 0)).Substring(slash + 1);
        return file.Split('.')[0];
    }

    private static string Escape(string step) => step.Replace("~", "~0").Replace("/", "~1");
}
