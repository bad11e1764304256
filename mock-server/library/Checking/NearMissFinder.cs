using System.Text.Json;
using KaptureContracts.MockServer.Contract;
using Microsoft.Net.Http.Headers;

namespace KaptureContracts.MockServer.Checking;

/// <summary>Says what the caller of a refused request may have meant.</summary>
internal sealed class NearMissFinder(MockContract contract, AnswerRoutes routes, Func<string, bool> isToken)
{
    // A hostile body must not buy minutes of comparing.
    private const int MaxTickets = 5;
    private const int MaxFields = 100;
    private const int MaxNameLength = 100;

    public IReadOnlyList<string> Find(ReceivedRequest request, Verdict verdict)
    {
        if (verdict.Route == routes.UnknownPath)
        {
            return Path(request.Path);
        }

        if (verdict.Operation is not { } operation || verdict.IsAccepted)
        {
            return [];
        }

        if (verdict.Failure?.Cause is FailureCause.Unauthorized && operation.Security is { } scheme)
        {
            return Token(scheme, request);
        }

        if (verdict.Route == routes.WrongContentType)
        {
            return ContentType(request);
        }

        return verdict.Body is { } body && operation.Body is { } rule ? [.. Fields(body, rule.Rule)] : [];
    }

    private string[] Path(string path)
    {
        if (path.Length > MaxNameLength)
        {
            return [];
        }

        return
        [
            .. contract
                .Operations.Where(operation => NameDistance.AreAlike(path.TrimEnd('/'), operation.Path, allowed: 8))
                .Select(operation => $"did you mean {operation.Path}?"),
        ];
    }

    private string[] Token(TokenScheme scheme, ReceivedRequest request)
    {
        var value = request.Header(scheme.Header);
        if (isToken(value))
        {
            return [$"the token counts, but '{scheme.Prefix}' is missing before it"];
        }

        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && isToken(value[(space + 1)..].Trim()))
        {
            return [$"the token counts, but exactly '{scheme.Prefix}' must stand before it"];
        }

        return [];
    }

    private static string[] ContentType(ReceivedRequest request)
    {
        var start = request.Body.Span.TrimStart(" \t\r\n"u8);
        return request.Header(HeaderNames.ContentEncoding).Length == 0 && (start.StartsWith("["u8) || start.StartsWith("{"u8))
            ? ["the body looks like JSON; only its Content-Type does not say so"]
            : [];
    }

    private static IEnumerable<string> Fields(JsonElement body, SchemaRule rule)
    {
        var known = rule.KnownFields.Distinct(StringComparer.Ordinal).ToArray();
        var tickets = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().Take(MaxTickets) : [body];
        return tickets
            .Where(ticket => ticket.ValueKind == JsonValueKind.Object)
            .SelectMany(ticket => Fields(ticket, known))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Fields(JsonElement ticket, string[] known)
    {
        foreach (var field in ticket.EnumerateObject().Take(MaxFields).Select(member => member.Name))
        {
            if (field.Length > MaxNameLength || known.Contains(field, StringComparer.Ordinal))
            {
                continue;
            }

            var meant = known.FirstOrDefault(name =>
                !ticket.TryGetProperty(name, out _) && NameDistance.AreAlike(field, name, name.Length < 5 ? 1 : 2)
            );
            if (meant is not null)
            {
                yield return $"`{field}` is not a known field; did you mean `{meant}`?";
            }
        }
    }
}
