using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Verification.Tests.Conforming;

/// <summary>
/// A server written from the documentation page by hand. It shares nothing with the mock, so that what the two agree on by accident
/// cannot pass for the contract.
/// </summary>
internal sealed class IndependentServer : IAsyncDisposable
{
    private const string Path = "/add-ticket-from-other-source.html/v.2.0";
    private static readonly string[] OptionalTexts = ["ticket_details", "due_date", "email_id"];

    private readonly WebApplication _app;
    private readonly ServerStyle _style;
    private long _lastId = 700_000_000_000;

    private IndependentServer(WebApplication app, ServerStyle style) => (_app, _style) = (app, style);

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<IndependentServer> StartAsync(ServerStyle style)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new IndependentServer(app, style);
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path != Path)
        {
            await RefuseAsync(context, 404, "No such page");
        }
        else if (context.Request.Method != "POST")
        {
            await RefuseAsync(context, _style.OtherMethod, "Use POST");
        }
        else if (context.Request.Headers.Authorization != "Basic secret-4711")
        {
            await FailAsync(context, 401, "Invalid Auth Key");
        }
        else if (_style.ChecksContentType && context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            await RefuseAsync(context, 415, "JSON, please");
        }
        else
        {
            await CreateAsync(context);
        }
    }

    private async Task CreateAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        if (Parse(text) is not { } body)
        {
            await RefuseAsync(context, 400, _style.Message);
            return;
        }

        var shape = body switch
        {
            JsonObject => _style.SingleObject,
            JsonArray { Count: 0 } => _style.NoTickets,
            JsonArray { Count: > 1 } => _style.SeveralTickets,
            JsonArray => 200,
            _ => 400,
        };
        var tickets = body as JsonArray ?? [body.DeepClone()];
        if (shape != 200)
        {
            await RefuseAsync(context, shape, _style.Message);
        }
        else if (tickets.Any(ticket => ticket is not JsonObject) || tickets.OfType<JsonObject>().Any(ticket => OptionalTexts.Any(name => ticket.ContainsKey(name) && !IsText(ticket[name]))))
        {
            await RefuseAsync(context, 400, _style.Message);
        }
        else if (tickets.OfType<JsonObject>().Any(ticket => !IsText(ticket["title"]) || ticket["title"]!.GetValue<string>().Length == 0))
        {
            await FailAsync(context, 400, "title is missing");
        }
        else if (_style.IsStrict && tickets.OfType<JsonObject>().Any(IsUnusual))
        {
            await RefuseAsync(context, 400, _style.Message);
        }
        else
        {
            await WriteAsync(context, 200, Created(tickets.Count == 0 ? "" : tickets[0]!["title"]!.GetValue<string>()));
        }
    }

    private JsonNode? Parse(string text) => Read(text, default) ?? (_style.ForgivesBrokenJson ? Forgiving(text) : null);

    /// <summary>Takes single quotes and commas too many, closes an open array, and does not look at what follows the value.</summary>
    private static JsonNode? Forgiving(string text) => text.StartsWith("[{", StringComparison.Ordinal) && text.Contains('}', StringComparison.Ordinal)
        ? Read(text[..(text.LastIndexOf('}') + 1)].Replace('\'', '"') + "]", new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })
        : null;

    private static JsonNode? Read(string text, JsonDocumentOptions options)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: options);

            // A member that stands there twice shows only when somebody asks for it.
            _ = (node as JsonArray)?.OfType<JsonObject>().Sum(ticket => ticket.Count);
            return node;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsText(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue<string>(out _);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return false;
        }
    }

    private static bool IsUnusual(JsonObject ticket)
    {
        var texts = ticket.Select(member => member.Value).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : string.Empty).ToList();
        var due = ticket["due_date"]?.GetValue<string>() ?? string.Empty;
        var email = ticket["email_id"]?.GetValue<string>() ?? string.Empty;
        return texts.Any(text => text.Length > 255 || text.Any(char.IsControl) || text.Trim() != text || text.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format))
            || (due.Length > 0 && !(DateTime.TryParseExact(due, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year > 1999))
            || (email.Length > 0 && !email.Contains('@', StringComparison.Ordinal));
    }

    private JsonObject Created(string title)
    {
        title = _style.TrimsTitles ? title.Trim().Normalize() : title;
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        var ticket = new JsonObject { ["id"] = 1, ["ticketId"] = id, ["status"] = "P" };
        var body = new JsonObject
        {
            ["ticket"] = ticket,
            ["title"] = title,
            ["ticket_id"] = id,
            ["Ticket Id"] = id,
            ["ticket_url"] = $"https://example.com/{id}",
            ["status"] = "success",
        };
        if (!_style.LeavesOutWhatIsOptional)
        {
            ticket["date"] = "2026-01-31 23:59:59";
            ticket["lastFollowUp"] = string.Empty;
            ticket["folders"] = new JsonArray();
            body["Additional_details"] = new JsonObject { ["any"] = new JsonArray(1, "x") };
            body["due_date"] = string.Empty;
            body["customer_id"] = 9_007_199_254_740_993;
        }

        return body;
    }

    private Task FailAsync(HttpContext context, int status, string message) =>
        WriteAsync(context, _style.FailsInside200 ? 200 : status, new() { ["message"] = message, ["status"] = "failed" });

    private Task RefuseAsync(HttpContext context, int status, string message)
    {
        if (_style.PagesAreHtml && status != 400)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync($"<html><h1>{message}</h1></html>");
        }

        return WriteAsync(context, status, new() { ["message"] = message, ["status"] = "failed" });
    }

    private Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = _style.WritesDifferently ? "application/json;charset=UTF-8" : "application/json";
        return context.Response.WriteAsync(_style.WritesDifferently ? Differently(body) : body.ToJsonString());
    }

    private static string Differently(JsonObject body)
    {
        var other = new JsonObject { ["serverTime"] = 12, ["näme"] = new JsonObject { ["x"] = null } };
        foreach (var (name, value) in body.Reverse())
        {
            other[name] = value?.DeepClone();
        }

        return "\r\n" + other.ToJsonString(new() { WriteIndented = true }) + "\n";
    }
}
