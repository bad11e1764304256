using System.Text;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>A request on its way to the mock; a mutant may change it.</summary>
internal sealed class SeenRequest(string method, string path, string? authorization, string? contentType, byte[] body)
{
    public string Method { get; set; } = method;

    public string Path { get; set; } = path;

    public string? Authorization { get; set; } = authorization;

    public string? ContentType { get; set; } = contentType;

    public byte[] Body { get; set; } = body;

    /// <summary>How many requests came before this one.</summary>
    public int Number { get; init; }

    public JToken? Json { get; } = JsonText.TryParse(body, out _);

    public string Text => Encoding.UTF8.GetString(Body);

    public JObject? Ticket => (Json as JArray)?.FirstOrDefault() as JObject;

    public JToken? TitleToken => Ticket?["title"];

    public string Title => TitleToken is JValue { Value: string title } ? title : string.Empty;

    public bool IsAuthorized => Authorization == "Basic test-token";

    public static async Task<SeenRequest> ReadAsync(HttpRequestMessage request, int number) => new(
        request.Method.Method,
        request.RequestUri!.PathAndQuery,
        request.Headers.TryGetValues("Authorization", out var values) ? string.Join(", ", values) : null,
        request.Content is not null && request.Content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : null,
        request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync()) { Number = number };

    public HttpRequestMessage ToMessage(Uri server)
    {
        var message = new HttpRequestMessage(new(Method), new Uri(server, Path));
        if (Authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", Authorization);
        }

        if (Body.Length > 0 || ContentType is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return message;
    }

    public void MakeValid()
    {
        Method = "POST";
        Path = "/add-ticket-from-other-source.html/v.2.0";
        ContentType = "application/json";
        Body = "[{\"title\":\"accepted all the same\"}]"u8.ToArray();
    }
}
