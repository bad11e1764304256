using System.Net;
using System.Text;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The mock's answer on its way back; a mutant may change it.</summary>
internal sealed class ChangingAnswer
{
    public int Status { get; set; }

    public string? ContentType { get; set; }

    public string Text { get; set; } = string.Empty;

    /// <summary>Breaks the connection in the middle of the body.</summary>
    public bool BreaksOff { get; set; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsSuccess => Text.Contains("\"ticket_id\"", StringComparison.Ordinal);

    public bool IsUnauthorized => Text.Contains("Invalid Auth Key", StringComparison.Ordinal);

    public bool IsTitleMissing => Text.Contains("title is missing", StringComparison.Ordinal);

    public static ChangingAnswer Refusal(int status, string message) => new()
    {
        Status = status,
        ContentType = "application/json",
        Text = new JObject { ["message"] = message, ["status"] = "failed" }.ToString(),
    };

    public static async Task<ChangingAnswer> ReadAsync(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        ContentType = response.Content.Headers.ContentType?.ToString(),
        Text = await response.Content.ReadAsStringAsync(),
    };

    /// <summary>Changes the body as JSON.</summary>
    public void Edit(Action<JObject> edit)
    {
        var body = (JObject)JsonText.Parse(Text);
        edit(body);
        Text = JsonText.Write(body);
    }

    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = Content() };
        if (ContentType is not null)
        {
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private HttpContent Content()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        return BreaksOff ? new StreamContent(new BrokenStream(bytes)) : new ByteArrayContent(bytes);
    }

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes[..(bytes.Length / 2)])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var count and > 0 ? count : throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
