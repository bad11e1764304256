using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A body of a <c>multipart</c> media type, part by part. Meant for generated code.</summary>
public sealed class MultipartBody : IDisposable
{
    private const string TextType = "text/plain; charset=utf-8";
    private const string JsonType = "application/json";

    private readonly MultipartContent _content;

    /// <summary>An empty body.</summary>
    /// <param name="mediaType">The contract's media type, such as <c>multipart/form-data</c>.</param>
    public MultipartBody(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var subtype = mediaType.Split(';')[0].Trim()["multipart/".Length..];
        _content = new MultipartContent(subtype == "*" ? "form-data" : subtype) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
    }

    /// <summary>The content that is sent.</summary>
    internal HttpContent Content => _content;

    /// <summary>Adds a value: a scalar as text, an object as JSON, a list as a part for each item. Null adds nothing.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="contentType">The contract's media type for the part (<c>encoding</c>); null where it names none.</param>
    public void Add<T, TCodec>(string name, T value, string? contentType)
        where TCodec : struct, IJsonCodec<T>
    {
        var element = ParameterValue.Of<T, TCodec>(value);
        var isList = element.ValueKind == JsonValueKind.Array && !IsJson(contentType);
        foreach (var item in isList ? ParameterValue.Items(element) : [element])
        {
            AddValue(name, item, contentType);
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

    private void AddValue(string name, JsonElement value, string? contentType)
    {
        if (ParameterValue.IsNull(value))
        {
            return;
        }

        var isStructured = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || IsJson(contentType);
        var text = isStructured ? value.GetRawText() : ParameterValue.Text(value);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType ?? (isStructured ? JsonType : TextType));
        AddPart(name, fileName: null, content);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The multipart content disposes its parts.")]
    private void AddPart(string name, string? fileName, HttpContent part)
    {
        var disposition = $"form-data; name=\"{Quoted(name)}\"";
        part.Headers.TryAddWithoutValidation("Content-Disposition", fileName is null ? disposition : $"{disposition}; filename=\"{Quoted(fileName)}\"");
        _content.Add(part);
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>As browsers write names: UTF-8, with the characters encoded that would end the name or the header.</summary>
    private static string Quoted(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
