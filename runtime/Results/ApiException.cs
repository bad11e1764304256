using System.Globalization;

namespace KaptureContracts.Runtime;

/// <summary>
/// Thrown by <c>ValueOrThrow</c> and <c>EnsureSuccess</c> when the result is not a success. The result itself is in
/// <see cref="Result"/>; the message holds the server's reason and no other part of the body.
/// </summary>
public sealed class ApiException : Exception
{
    private const int LongestReason = 500;

    internal ApiException(ApiResult result, string? reason)
        : base(Describe(result, reason))
    {
        Result = result;
        Reason = reason;
    }

    /// <summary>The result that is not a success.</summary>
    public ApiResult Result { get; }

    /// <summary>The HTTP status code.</summary>
    public int StatusCode => Result.StatusCode;

    /// <summary>
    /// What became of the request. <see cref="ApiOutcome.Succeeded"/> is possible here: the server did what was asked, but its answer
    /// cannot be read.
    /// </summary>
    public ApiOutcome Outcome => Result.Outcome;

    /// <summary>Why, in the server's words where it gave any.</summary>
    public string? Reason { get; }

    /// <summary>The operation's <c>operationId</c>, or its method and path where the contract gives none.</summary>
    public string Operation => Result.Head.Operation;

    /// <summary>The operation and what became of it: no word that the server chose.</summary>
    public string Title => $"{Operation} {Fate(Outcome)}";

    internal string? Detail => string.IsNullOrWhiteSpace(Reason) ? null : OnOneLine(Reason);

    /// <summary>The exception in the members of RFC 9457.</summary>
    /// <param name="status">What one's own service answers with: by default that the service behind it failed.</param>
    public ApiProblem ToProblem(int status = 502) => new(this, status);

    private static string Describe(ApiResult result, string? reason)
    {
        var words = string.IsNullOrWhiteSpace(reason) ? "no reason was given" : reason;
        return string.Create(
            CultureInfo.InvariantCulture, $"{result.Head.Operation} {Fate(result.Outcome)} (HTTP {result.StatusCode}): {OnOneLine(words)}");
    }

    private static string Fate(ApiOutcome outcome) => outcome switch
    {
        ApiOutcome.Succeeded => "was carried out, but its answer cannot be read",
        ApiOutcome.Failed => "failed",
        _ => "may or may not have been carried out",
    };

    /// <summary>Bounded and without line breaks: the server chose the text, and messages end up in logs.</summary>
    private static string OnOneLine(string words)
    {
        var cut = TextCut.At(words, LongestReason);
        var line = string.Create(cut.Length, cut, (span, text) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                span[index] = char.IsControl(text[index]) || text[index] is '\u2028' or '\u2029' ? ' ' : text[index];
            }
        });
        return cut.Length < words.Length ? $"{line}..." : line;
    }
}
