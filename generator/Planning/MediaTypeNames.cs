namespace KaptureContracts.Generator.Planning;

/// <summary>Names media types for the members that have one beside others.</summary>
internal static class MediaTypeNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["*/*"] = "Other",
        ["application/*"] = "Other",
        ["application/octet-stream"] = "Bytes",
        ["application/x-www-form-urlencoded"] = "Form",
        ["multipart/form-data"] = "Multipart",
        ["text/event-stream"] = "Events",
        ["text/plain"] = "Text",
    };

    private static readonly string[] Prefixes = ["x-", "vnd.", "prs."];

    /// <summary><c>text/csv</c> is <c>Csv</c>, <c>application/vnd.acme.v2+json</c> is <c>AcmeV2Json</c>, <c>image/*</c> is <c>Image</c>.</summary>
    public static string Of(string mediaType)
    {
        var parts = mediaType.Split([';'], 2);
        var bare = parts[0].Trim().ToLowerInvariant();
        var parameters = parts.Length > 1 ? Identifier.Pascal(parts[1], "") : "";
        return Identifier.Cut((Names.TryGetValue(bare, out var name) ? name : OfSubtype(bare)) + parameters);
    }

    private static string OfSubtype(string bare)
    {
        var (type, subtype) = (bare.Split('/')[0], bare.Split('/')[1]);
        if (subtype == "*")
        {
            return Identifier.Pascal(type, "Other");
        }

        var prefix = Prefixes.FirstOrDefault(prefix => subtype.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        return Identifier.Pascal(subtype.Substring(prefix.Length).Replace('+', ' '), "Other");
    }
}
