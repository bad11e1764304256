using System.Text.Json.Nodes;
using KaptureContracts.MockServer.Checking;

namespace KaptureContracts.MockServer.Contract;

/// <summary>The mistake in a request that a documented failure answers (<c>x-cause</c>).</summary>
internal abstract record FailureCause
{
    /// <summary>No token, a wrong one, or one that no longer counts.</summary>
    public sealed record Unauthorized : FailureCause;

    /// <summary>A field that breaks one of these keywords of its schema.</summary>
    public sealed record Violates(string Pointer, IReadOnlyList<string> Keywords) : FailureCause
    {
        /// <summary>
        /// Whether a violation is this mistake. The page speaks of one ticket, <c>/0/title</c>; the same mistake in any other ticket
        /// of the array is the same mistake.
        /// </summary>
        public bool Answers(Violation violation) =>
            Keywords.Contains(violation.Keyword, StringComparer.Ordinal) && AnyTicket(violation.Pointer) == AnyTicket(Pointer);

        private static string AnyTicket(string pointer)
        {
            var segments = pointer.Split('/');
            return segments.Length > 1 && IsIndex(segments[1]) ? string.Join('/', ["", "*", .. segments[2..]]) : pointer;
        }

        private static bool IsIndex(string segment) => segment.Length > 0 && segment.All(char.IsAsciiDigit);
    }

    public static FailureCause Read(SpecDocument document, SpecPlace cause)
    {
        if (cause.Text() is { } word)
        {
            return word == "unauthorized"
                ? new Unauthorized()
                : throw document.ErrorAt(
                    cause.Pointer,
                    $"x-cause is '{word}'; it must be 'unauthorized' or {{ pointer: ..., violates: [...] }}"
                );
        }

        if (cause.Child("pointer")?.Text() is not { } pointer || !pointer.StartsWith('/'))
        {
            throw document.ErrorAt(cause.Pointer, "x-cause lacks a 'pointer' such as /0/title");
        }

        if (cause.Child("violates")?.Node is not JsonArray { Count: > 0 } violates)
        {
            throw document.ErrorAt(cause.Pointer, "x-cause lacks 'violates', the list of keywords such as [required, minLength]");
        }

        return new Violates(pointer, [.. violates.Select(keyword => keyword?.ToString() ?? string.Empty)]);
    }
}
