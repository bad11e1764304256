using System.Text.Json;
using System.Text.Unicode;
using KaptureContracts.MockServer.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KaptureContracts.MockServer.Checking;

/// <summary>The second half of the order of refusal: content type, JSON, shape, documented fields, other fields.</summary>
internal sealed class BodyCheck(AnswerRoutes routes)
{
    public Verdict Judge(MockOperation operation, ReceivedRequest request)
    {
        if (operation.Body is not { } body || (request.Body.IsEmpty && !body.Required))
        {
            return Accepted(operation, []);
        }

        return WrongContentType(operation, body, request) ?? Parse(operation, body, request);
    }

    private Verdict? WrongContentType(MockOperation operation, RequestBody body, ReceivedRequest request)
    {
        var problem = ContentTypeProblem(body, request);
        return problem is null
            ? null
            : Refused(operation, routes.WrongContentType, StatusCodes.Status415UnsupportedMediaType, problem);
    }

    private static string? ContentTypeProblem(RequestBody body, ReceivedRequest request)
    {
        var encoding = request.Header(HeaderNames.ContentEncoding);
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return $"Content-Encoding {encoding} is not supported";
        }

        var text = request.Header(HeaderNames.ContentType);
        if (text == body.MediaType)
        {
            return null;
        }

        if (
            !MediaTypeHeaderValue.TryParse(text, out var type)
            || !type.MediaType.Equals(body.MediaType, StringComparison.OrdinalIgnoreCase)
        )
        {
            return text.Length == 0
                ? $"Content-Type is missing; it must be {body.MediaType}"
                : $"Content-Type must be {body.MediaType}, not {text}";
        }

        return type.Charset.HasValue && !type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? $"Content-Type must name no charset but utf-8, not {type.Charset}"
            : null;
    }

    private Verdict Parse(MockOperation operation, RequestBody body, ReceivedRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return NotJson(operation, "Request body is empty");
        }

        if (!Utf8.IsValid(request.Body.Span))
        {
            return NotJson(operation, "Request body is not valid UTF-8");
        }

        try
        {
            return Check(operation, body, JsonElement.Parse(request.Body.Span));
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" (line {line + 1}, byte {e.BytePositionInLine + 1})" : string.Empty;
            return NotJson(operation, $"Request body is not valid JSON{place}");
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for an escape such as \ud800 that stands alone: JSON by its grammar, but not text.
            return NotJson(operation, "Request body holds half of a surrogate pair, which is not valid text");
        }
    }

    private Verdict Check(MockOperation operation, RequestBody body, JsonElement value)
    {
        var single = body.TakesOneForMany && value.ValueKind == JsonValueKind.Object;
        var violations = single ? body.Rule.CheckOnlyItem(value) : body.Rule.Check(value);
        var verdict =
            violations.Count > 0
                ? Refused(operation, body, violations)
                : Accepted(operation, value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value]);
        return verdict with { Body = value };
    }

    private Verdict Refused(MockOperation operation, RequestBody body, IReadOnlyList<Violation> violations)
    {
        var shapeDepth = body.TakesOneForMany ? 1 : 0;
        if (violations.FirstOrDefault(violation => violation.Depth <= shapeDepth) is { } shape)
        {
            return Refused(operation, routes.WrongShape, StatusCodes.Status400BadRequest, Wording.Of(shape, body));
        }

        foreach (var failure in operation.CausedFailures)
        {
            if (failure.Cause is FailureCause.Violates cause && violations.FirstOrDefault(cause.Answers) is { } violation)
            {
                return new()
                {
                    Route = routes.Failure(failure),
                    Operation = operation,
                    Failure = failure,
                    Reason = Wording.Of(violation, body),
                };
            }
        }

        return Refused(operation, routes.WrongField, StatusCodes.Status400BadRequest, Wording.Of(violations[0], body));
    }

    private Verdict NotJson(MockOperation operation, string message) =>
        Refused(operation, routes.BrokenJson, StatusCodes.Status400BadRequest, message);

    private static Verdict Refused(MockOperation operation, AnswerRoute route, int status, string message) =>
        new()
        {
            Route = route,
            Operation = operation,
            Status = status,
            Message = message,
            Reason = message,
        };

    private Verdict Accepted(MockOperation operation, IReadOnlyList<JsonElement> tickets) =>
        new()
        {
            Route = routes.Success(operation),
            Operation = operation,
            Tickets = tickets,
            Reason = operation.Body is null ? "the request fits the contract" : "the body fits its schema",
        };
}
