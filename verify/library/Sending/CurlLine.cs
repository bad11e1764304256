using System.Globalization;
using System.Text;
using System.Text.Unicode;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Sending;

/// <summary>A request as a line for a shell. The token stands there as a variable, never itself.</summary>
internal static class CurlLine
{
    /// <summary>The variable that the reader sets to repeat the request.</summary>
    public const string TokenVariable = "$KAPTURE_TOKEN";

    public static string Of(RequestDraft draft, TokenScheme? scheme, Uri baseUrl)
    {
        var line = new StringBuilder("curl");
        if (draft.Method != "POST" || draft.Body is null)
        {
            line.Append(CultureInfo.InvariantCulture, $" -X {draft.Method}");
        }

        line.Append(CultureInfo.InvariantCulture, $" {Quoted(RequestUrl.Of(baseUrl, draft.Path).AbsoluteUri)}");
        if (scheme is not null && CredentialText.Of(draft.Credential, scheme, TokenVariable) is { } credential)
        {
            // Double quotes, so that the shell puts the token in.
            line.Append(CultureInfo.InvariantCulture, $" -H \"{scheme.Header}: {credential}\"");
        }

        foreach (var (name, value) in draft.Headers)
        {
            line.Append(CultureInfo.InvariantCulture, $" -H {Quoted($"{name}: {value}")}");
        }

        if (draft.Body is { } body)
        {
            // curl names a type of its own unless told otherwise; an empty one takes it away.
            line.Append(CultureInfo.InvariantCulture, $" -H {Quoted(draft.ContentType is { } type ? $"Content-Type: {type}" : "Content-Type:")}");
            line.Append(CultureInfo.InvariantCulture, $" --data-binary {Body(body)}");
        }

        return line.ToString();
    }

    private static string Body(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        if (Utf8.IsValid(body) && !text.Any(char.IsControl) && !text.StartsWith('\uFEFF') && !text.StartsWith('@'))
        {
            return Quoted(text);
        }

        var escaped = string.Concat(body.Select(b => b is >= 0x20 and < 0x7F and not ((byte)'\'' or (byte)'\\') ? $"{(char)b}" : $"\\x{b:x2}"));
        return $"$'{escaped}'";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
