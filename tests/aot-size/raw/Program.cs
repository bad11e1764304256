using System.Net.Http.Json;
using System.Text.Json.Serialization;

using var client = new HttpClient { BaseAddress = new Uri(args[0]) };
var template = await client.GetFromJsonAsync($"/gitignore/templates/{Uri.EscapeDataString("C#")}", TemplateContext.Default.Template)
    ?? throw new InvalidDataException("null");
Console.WriteLine($"{template.Name}: {template.Source}");

/// <summary>GitHub's gitignore-template.</summary>
internal sealed record Template([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("source")] string Source);

/// <summary>Reads it without reflection.</summary>
[JsonSerializable(typeof(Template))]
internal sealed partial class TemplateContext : JsonSerializerContext;
