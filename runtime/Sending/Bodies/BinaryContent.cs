using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace KaptureContracts.Runtime;

/// <summary>Bytes to send as they are: a request's body, or a file in a <c>multipart</c> body.</summary>
public sealed class BinaryContent
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Stream? _stream;

    /// <summary>Bytes in memory.</summary>
    public BinaryContent(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>
    /// What a stream holds from where it stands. It is read once, while the request is sent, and disposed after that; a stream that
    /// cannot seek is sent without its length.
    /// </summary>
    public BinaryContent(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>The name that a file has in a <c>multipart</c> body; not used elsewhere.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type, such as <c>image/png</c>, if the contract's own is not to be sent.</summary>
    /// <exception cref="ArgumentException">The value is no media type, or a range of them.</exception>
    public string? ContentType
    {
        get;
        init => field = value is null || (MediaTypeHeaderValue.TryParse(value, out _) && !value.Contains('*', StringComparison.Ordinal))
            ? value
            : throw new ArgumentException("ContentType must be one media type, such as image/png.", nameof(value));
    }

    /// <summary>Bytes in memory.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator BinaryContent(byte[] bytes) => new(new ReadOnlyMemory<byte>(bytes));

    /// <summary>What a stream holds.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator BinaryContent(Stream stream) => new(stream);

    /// <param name="mediaType">The contract's media type; one with a wildcard is none.</param>
    internal HttpContent ToHttpContent(string? mediaType)
    {
        HttpContent content = _stream is null ? new ReadOnlyMemoryContent(_bytes) : new StreamContent(_stream);
        var type = ContentType ?? (mediaType?.Contains('*', StringComparison.Ordinal) == true ? null : mediaType);
        content.Headers.TryAddWithoutValidation("Content-Type", type ?? "application/octet-stream");
        return content;
    }
}
