using System.Text.Json;
using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Choices;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>
/// <c>POST /__mock/next</c>: plans answers for clients that cannot set headers, for a token, a title, or both.
/// <c>{"title": "x", "code": 403, "times": 2}</c>
/// </summary>
internal sealed class PlanEndpoint(MockParts parts)
{
    private static readonly string[] Members = ["token", "title", "times", "code", "example", "fault", "ms"];

    private readonly FailureBody _failureBody = new(parts.Contract.Envelope);

    public Answer Answer(ReceivedRequest request, MockAccount? account)
    {
        if (!request.Header("Content-Type").StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            // It also keeps out web pages, which may post forms to any address without asking.
            return Refused(StatusCodes.Status415UnsupportedMediaType, "Content-Type must be application/json");
        }

        try
        {
            return Plan(JsonElement.Parse(request.Body.Span), account);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return Refused(
                StatusCodes.Status400BadRequest,
                Redacted(e is JsonException ? "the plan is not valid JSON" : e.Message)
            );
        }
    }

    private Answer Plan(JsonElement plan, MockAccount? account)
    {
        if (plan.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("The plan must be an object such as {\"title\": \"x\", \"code\": 403}");
        }

        if (
            plan.EnumerateObject().FirstOrDefault(member => !Members.Contains(member.Name, StringComparer.Ordinal)) is
            { Value.ValueKind: not JsonValueKind.Undefined } unknown
        )
        {
            throw new FormatException($"A plan has no '{unknown.Name}'; it has {string.Join(", ", Members)}");
        }

        var token = account?.Token ?? Text(plan, "token");
        var wanted = Read(plan);
        if (token is null && wanted.Title is null)
        {
            throw new FormatException("The plan must say whose requests it is for: a 'token', a 'title', or both");
        }

        var (choice, problem) = parts.TryChoose(wanted);
        parts.Accounts.Plans.Add(wanted, choice ?? throw new FormatException(problem), token);
        return new(StatusCodes.Status200OK, "application/json", [.. "{\"status\": \"planned\"}"u8]);
    }

    private static NextAnswer Read(JsonElement plan) =>
        new()
        {
            Title = Text(plan, "title"),
            Times = Number(plan, "times") ?? 1,
            Code = Number(plan, "code"),
            Example = Text(plan, "example"),
            Fault = Text(plan, "fault") is { } name ? Fault(name) : null,
            Duration = Number(plan, "ms") is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        };

    private static MockFault Fault(string name) =>
        ChoiceReader.TryFault(name, out var fault)
            ? fault
            : throw new FormatException($"fault '{name}' is not known; there are {ChoiceReader.FaultNames}");

    private static string? Text(JsonElement plan, string name)
    {
        if (!plan.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new FormatException($"'{name}' must be a string");
    }

    private static int? Number(JsonElement plan, string name)
    {
        if (!plan.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw new FormatException($"'{name}' must be a whole number");
    }

    private string Redacted(string message) => parts.Redactor.Text(message, presented: null);

    private Answer Refused(int status, string message) => new(status, "application/json", _failureBody.Write(message));
}
