using System.Runtime.InteropServices;
using System.Text.Json;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Contract;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Answers;

/// <summary>Turns a verdict into the answer that it deserves.</summary>
internal sealed class AnswerWriter
{
    private static readonly byte[] EmptyText = [.. "\"\""u8];

    private readonly FailureBody _failureBody;
    private readonly FailureMode _failureMode;
    private readonly TimeProvider _time;
    private readonly TicketIdSequence _ids;
    private readonly Dictionary<MockOperation, TicketTemplate?> _templates;

    public AnswerWriter(MockContract contract, FailureMode failureMode, TimeProvider time)
    {
        _failureBody = new(contract.Envelope);
        _failureMode = failureMode;
        _time = time;
        _templates = contract.Operations.ToDictionary(
            operation => operation,
            operation =>
                operation.Success is { Examples: [var example, ..] } success
                    ? TicketTemplate.From(example, success.TimeForm)
                    : null
        );
        _ids = new(_templates.Values.Max(template => template?.DocumentedId) ?? 0);
    }

    /// <summary>Writes the answer. A success creates its tickets, and the account remembers them.</summary>
    public Answer Write(Verdict verdict, MockAccount? account) =>
        Body(verdict, account) with
        {
            Allow = verdict.Allow,
            PreferenceApplied = verdict.Applied,
        };

    private Answer Body(Verdict verdict, MockAccount? account) =>
        verdict switch
        {
            { Failure: { } failure } => Documented(failure),
            { Verbatim: { } success } => new(success.Status, "application/json", success.Bytes),
            { Status: > 0 } => new(verdict.Status, "application/json", _failureBody.Write(verdict.Message)),
            _ => Success(verdict.Operation!, verdict.Tickets, account),
        };

    private Answer Documented(NamedExample failure)
    {
        // The page gives two failures their bodies and never their status; only those can come inside a 200.
        var insideOk = _failureMode == FailureMode.Envelope200 && failure.Cause is not null;
        return new(insideOk ? StatusCodes.Status200OK : failure.Status, "application/json", failure.Bytes);
    }

    private Answer Success(MockOperation operation, IReadOnlyList<JsonElement> tickets, MockAccount? account)
    {
        var response = operation.Success!;
        if (_templates[operation] is not { } template || tickets.Count == 0)
        {
            return new(response.Status, response.MediaType, response.Examples[0].Bytes);
        }

        // What several tickets in one array answer is not documented: all are created, the first is answered for.
        var created = tickets.Select(ticket => Create(ticket, response.TimeForm, account)).ToArray();
        return new(response.Status, response.MediaType, template.Render(created[0]));
    }

    private CreatedTicket Create(JsonElement ticket, TimeForm timeForm, MockAccount? account)
    {
        var now = _time.GetUtcNow();
        var ids = _ids.Next(now);
        account?.Ledger.Tickets.Add(
            new(ticket)
            {
                Id = ids.Id,
                TicketId = ids.TicketId,
                CreatedAt = now,
            }
        );
        return new()
        {
            Ids = ids,
            TitleJson = TextOf(ticket, "title"),
            DetailsJson = TextOf(ticket, "ticket_details"),
            DueDate = DueDates.Read(Text(ticket, "due_date"), timeForm) ?? now,
            CreatedAt = now,
        };
    }

    private static ReadOnlyMemory<byte> TextOf(JsonElement ticket, string field) =>
        Has(ticket, field, out var value) ? JsonMarshal.GetRawUtf8Value(value).ToArray() : EmptyText;

    private static string? Text(JsonElement ticket, string field) => Has(ticket, field, out var value) ? value.GetString() : null;

    private static bool Has(JsonElement ticket, string field, out JsonElement value)
    {
        value = default;
        return ticket.ValueKind == JsonValueKind.Object
            && ticket.TryGetProperty(field, out value)
            && value.ValueKind == JsonValueKind.String;
    }
}
