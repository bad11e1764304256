using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A body of a <c>multipart</c> media type, part by part. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartBody : IDisposable
{
    private const string TextType = "text/plain";
    private const string JsonType = "application/json";

    private readonly string _boundary = Guid.NewGuid().ToString();
    private readonly MultipartContent _content;
    private bool _hasParts;

    /// <summary>An empty body.</summary>
    /// <param name="mediaType">The contract's media type, such as <c>multipart/form-data</c>.</param>
    public MultipartBody(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var subtype = mediaType.Split(';')[0].Trim()["multipart/".Length..];
        _content = new MultipartContent(subtype == "*" ? "form-data" : subtype, _boundary)
        {
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };
    }

    /// <summary>The content that is sent.</summary>
    internal HttpContent Content => _hasParts ? _content : Empty();

    /// <summary>Adds a value: a scalar as text, an object as JSON, a list as a part for each item. Null adds nothing.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="contentType">The contract's media type for the part (<c>encoding</c>); null where it names none.</param>
    public void Add<T, TCodec>(string name, T value, string? contentType)
        where TCodec : IJsonCodec<T>
    {
        var element = ParameterValue.Of<T, TCodec>(value);
        var isList = element.ValueKind == JsonValueKind.Array && !IsJson(contentType);
        foreach (var item in isList ? ParameterValue.Items(element) : [element])
        {
            AddValue(name, item, contentType);
        }
    }

    /// <summary>Adds a value as its style says: a part for each pair that a query would have. Null adds nothing.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether each item or member is a part of its own.</param>
    public void AddStyled<T, TCodec>(string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T>
    {
        foreach (var pair in FormExpansion.Pairs(name, ParameterValue.Of<T, TCodec>(value), style, explode, PairSyntax.Plain))
        {
            AddText(pair.Name, pair.Value, TextType);
        }
    }

    /// <summary>Adds a file. Null adds nothing.</summary>
    /// <inheritdoc cref="Add{T, TCodec}(string, T, string?)"/>
    public void AddFile(string name, BinaryContent? value, string? contentType)
    {
        if (value is not null)
        {
            AddPart(name, value.FileName ?? name, value.ToHttpContent(contentType));
        }
    }

    /// <summary>Adds files, all under one name. Null adds nothing.</summary>
    /// <inheritdoc cref="Add{T, TCodec}(string, T, string?)"/>
    public void AddFiles(string name, IReadOnlyList<BinaryContent>? value, string? contentType)
    {
        foreach (var file in value ?? [])
        {
            AddFile(name, file, contentType);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    /// <summary>The content would write an opening delimiter, after which servers look for a part.</summary>
    private ByteArrayContent Empty()
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes($"--{_boundary}--\r\n"));
        content.Headers.ContentType = _content.Headers.ContentType;
        return content;
    }

    private void AddValue(string name, JsonElement value, string? contentType)
    {
        if (ParameterValue.IsNull(value))
        {
            return;
        }

        // A range of media types leaves the choice to the client.
        contentType = contentType?.Contains('*', StringComparison.Ordinal) == true ? null : contentType;
        var isStructured = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || IsJson(contentType);
        if (!isStructured)
        {
            AddText(name, ParameterValue.Text(value), contentType ?? TextType);
            return;
        }

        AddBytes(name, Encoding.UTF8.GetBytes(value.GetRawText()), contentType ?? JsonType);
    }

    private void AddText(string name, string text, string contentType)
    {
        var (bytes, mediaType) = TextCharset.Encode(text, contentType, name);
        AddBytes(name, bytes, mediaType);
    }

    private void AddBytes(string name, byte[] bytes, string contentType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        AddPart(name, fileName: null, content);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The multipart content disposes its parts.")]
    private void AddPart(string name, string? fileName, HttpContent part)
    {
        var disposition = $"form-data; name=\"{Quoted(name)}\"";
        part.Headers.TryAddWithoutValidation("Content-Disposition", fileName is null ? disposition : $"{disposition}; filename=\"{Quoted(fileName)}\"");
        _content.Add(part);
        _hasParts = true;
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>As browsers write names: UTF-8, with the characters encoded that would end the name or the header.</summary>
    private static string Quoted(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
