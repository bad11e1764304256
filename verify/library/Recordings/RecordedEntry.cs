using KaptureContracts.Verification.Sending;

namespace KaptureContracts.Verification.Recordings;

/// <summary>One exchange as a recording holds it.</summary>
internal sealed record RecordedEntry
{
    /// <summary>Counted from 0, as in the recording's JSON.</summary>
    public required int Index { get; init; }

    /// <summary>Where the entry stands in the recording.</summary>
    public required SpecLocation Place { get; init; }

    public required string Method { get; init; }

    /// <summary>Null for an address that is none of the web.</summary>
    public required Uri? Url { get; init; }

    /// <summary>The address as it stands there, to look for secrets in.</summary>
    public required string UrlText { get; init; }

    public required RecordedBody RequestBody { get; init; }

    public required IReadOnlyList<RecordedHeader> RequestHeaders { get; init; }

    public required IReadOnlyList<RecordedHeader> ResponseHeaders { get; init; }

    public required RecordedBody ResponseBody { get; init; }

    /// <summary>0 or less where the recording holds no answer.</summary>
    public required int Status { get; init; }

    public required TimeSpan Took { get; init; }

    public required DateTimeOffset? At { get; init; }

    /// <summary>Whether the request brought a token that counts, where the recording says so; the mock's journal does.</summary>
    public bool? TokenCounts { get; init; }

    public bool IsAnswered => Status > 0;

    public string? RequestHeader(string name) => Value(RequestHeaders, name);

    public string Pointer(string below) => $"{Place.JsonPointer}/{below}";

    public Answer Answer => new()
    {
        Status = Status,
        Headers = [.. ResponseHeaders.Where(header => header.IsOfHttp).Select(header => (header.Name, header.Value))],
        Body = ResponseBody.Bytes,
        IsBodyKnown = ResponseBody.IsKnown,
        Elapsed = Took,
    };

    private static string? Value(IReadOnlyList<RecordedHeader> headers, string name) =>
        headers.FirstOrDefault(header => header.IsOfHttp && header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>A header, or a cookie that the recording lists apart from the headers.</summary>
/// <param name="Name">The header's name; <c>Cookie</c> or <c>Set-Cookie</c> for a cookie that stands apart.</param>
/// <param name="Value">Its value.</param>
/// <param name="Pointer">Where it stands, below the entry.</param>
/// <param name="StandsApart">Whether it is such a cookie.</param>
internal sealed record RecordedHeader(string Name, string Value, string Pointer, bool StandsApart = false)
{
    /// <summary>HTTP/2 writes method, path and status as headers whose names begin with a colon.</summary>
    public bool IsOfHttp => !StandsApart && !Name.StartsWith(':');
}

/// <summary>A body as far as the recording holds it.</summary>
/// <param name="Bytes">What there is of it.</param>
/// <param name="IsKnown">False when the recording left it out or cut it.</param>
internal sealed record RecordedBody(byte[] Bytes, bool IsKnown)
{
    public static RecordedBody None { get; } = new([], true);

    public static RecordedBody Unknown { get; } = new([], false);
}
