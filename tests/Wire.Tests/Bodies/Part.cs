using System.Text;
using System.Text.RegularExpressions;
using KaptureContracts.Wire.Tests.Serving;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>A part of a multipart body (RFC 2046, 5.1.1).</summary>
/// <param name="Headers">Its headers, as they came; one byte is one character.</param>
/// <param name="Body">Its bytes.</param>
internal sealed partial record Part(string[] Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? ContentType => Header("Content-Type");

    /// <summary>In UTF-8, as RFC 7578, 5.1.3, has names of fields and files.</summary>
    public string Disposition => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Header("Content-Disposition") ?? ""));

    /// <summary>Takes a body apart. What is not <c>--boundary CRLF headers CRLF CRLF body CRLF --boundary--</c> fails.</summary>
    public static Part[] Of(WireRequest request, string mediaType = "multipart/form-data")
    {
        var match = Boundary().Match(request.Header("Content-Type") ?? "");
        Assert.True(match.Success && match.Groups["type"].Value == mediaType, request.Header("Content-Type"));
        var delimiter = "--" + match.Groups["boundary"].Value;
        var text = Encoding.Latin1.GetString(request.Body);
        Assert.StartsWith(delimiter, text, StringComparison.Ordinal);
        var pieces = ("\r\n" + text).Split("\r\n" + delimiter);
        Assert.Equal("", pieces[0]);
        Assert.Equal("--\r\n", pieces[^1]);
        return [.. pieces[1..^1].Select(OfPiece)];
    }

    private static Part OfPiece(string piece)
    {
        Assert.StartsWith("\r\n", piece, StringComparison.Ordinal);
        var end = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, "A part has headers, then an empty line.");
        return new Part(piece[2..end].Split("\r\n"), Encoding.Latin1.GetBytes(piece[(end + 4)..]));
    }

    private string? Header(string name) => Headers.SingleOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    [GeneratedRegex("^(?<type>[^;]+); boundary=\"?(?<boundary>[0-9A-Za-z'()+_,./:=?-]{1,70})\"?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
