using System.Text;

namespace KaptureContracts.Wire.Tests.Serving;

/// <summary>A request as its bytes arrived.</summary>
/// <param name="RequestLine">The first line.</param>
/// <param name="Headers">Names and values as they came, in their order.</param>
/// <param name="Body">The body without the framing of chunks.</param>
internal sealed record WireRequest(string RequestLine, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public string Method => RequestLine.Split(' ')[0];

    /// <summary>Path and query, byte for byte.</summary>
    public string Target => RequestLine.Split(' ')[1];

    public string Path => Target.Split('?')[0];

    /// <summary>What follows the question mark; null when there is none.</summary>
    public string? Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : null;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The only header of that name; null when there is none.</summary>
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return values.Length == 0 ? null : Assert.Single(values).Value;
    }
}
