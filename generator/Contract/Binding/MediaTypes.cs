using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>What the client makes of a media type.</summary>
internal static class MediaTypes
{
    /// <summary>Bytes of which nothing is known.</summary>
    public const string Bytes = "application/octet-stream";

    /// <summary>Whether a text is a media type or a range of them, with parameters or without, and may stand in a header.</summary>
    public static bool IsValid(string mediaType)
    {
        var parts = mediaType.Split(';')[0].Trim().Split('/');
        return parts.Length == 2 && parts.All(HttpToken.IsValid) && mediaType.All(c => c is >= ' ' and <= '~');
    }

    /// <summary>What stands for anything says nothing of its form: a schema with a structure means JSON then.</summary>
    public static ContentKind KindOf(string mediaType, MappingNode? schema)
    {
        var kind = KindOf(mediaType);
        if (kind != ContentKind.Binary || !mediaType.Contains('*') || schema is not { Entries.Length: > 0 } node)
        {
            return kind;
        }

        var isString = node["type"] is ScalarNode { Text: "string" };
        return IsBinary(node) ? ContentKind.Binary : isString ? ContentKind.Text : ContentKind.Json;
    }

    /// <summary>Whether a schema's text stands for bytes as they are: the <c>format</c> of OpenAPI 3.0, or the media type of 3.1.</summary>
    public static bool IsBinary(MappingNode schema) => schema["format"] is ScalarNode { Text: "binary" } || IsRaw(schema, type => KindOf(type) == ContentKind.Binary);

    /// <summary>Whether a schema of OpenAPI 3.1 says of its text that it is bytes, and not which.</summary>
    public static bool IsUntoldBytes(MappingNode schema) => IsRaw(schema, type => Bare(type) == Bytes);

    private static bool IsRaw(MappingNode schema, Func<string, bool> isKind) => schema["contentEncoding"] is null
        && schema["contentMediaType"] is ScalarNode { Kind: ScalarKind.String } type
        && isKind(type.Text);

    /// <summary>The media type without its parameters, in small letters.</summary>
    public static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    public static ContentKind KindOf(string mediaType)
    {
        var bare = Bare(mediaType);
        if (bare is "application/json" or "text/json" || bare.EndsWith("+json", StringComparison.Ordinal))
        {
            return ContentKind.Json;
        }

        if (bare == "application/x-www-form-urlencoded")
        {
            return ContentKind.Form;
        }

        if (bare.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return ContentKind.Multipart;
        }

        // Events may never end: they are read while they come.
        if (bare == "text/event-stream")
        {
            return ContentKind.Binary;
        }

        return bare.StartsWith("text/", StringComparison.Ordinal) || bare == "application/xml" || bare.EndsWith("+xml", StringComparison.Ordinal)
            ? ContentKind.Text
            : ContentKind.Binary;
    }
}
