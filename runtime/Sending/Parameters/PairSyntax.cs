namespace KaptureContracts.Runtime;

/// <summary>How the texts of pairs are written: encoded for a URL, a form or a cookie, or as they are.</summary>
/// <param name="Name">Writes the name of a member.</param>
/// <param name="Value">Writes a scalar.</param>
internal sealed record PairSyntax(Func<string, string> Name, Func<string, string> Value)
{
    /// <summary>RFC 3986: in a query, a cookie, or a form whose field has a style.</summary>
    public static readonly PairSyntax Url = new(PercentEncoding.Strict, PercentEncoding.Strict);

    /// <summary>RFC 3986 with <c>allowReserved</c>.</summary>
    public static readonly PairSyntax UrlReserved = new(PercentEncoding.Strict, PercentEncoding.Reserved);

    /// <summary><c>application/x-www-form-urlencoded</c>, where a field has no style.</summary>
    public static readonly PairSyntax Form = new(PercentEncoding.Form, PercentEncoding.Form);

    /// <summary>Nothing is encoded: the parts of a multipart body have no need of it.</summary>
    public static readonly PairSyntax Plain = new(static text => text, static text => text) { Space = " ", Pipe = "|", Open = "[", Close = "]" };

    /// <summary>The delimiter of the style <c>spaceDelimited</c>.</summary>
    public string Space { get; private init; } = "%20";

    /// <summary>The delimiter of the style <c>pipeDelimited</c>.</summary>
    public string Pipe { get; private init; } = "%7C";

    /// <summary>What stands before a key of the style <c>deepObject</c>.</summary>
    public string Open { get; private init; } = "%5B";

    /// <summary>What stands after it.</summary>
    public string Close { get; private init; } = "%5D";
}
