using System.Net.Http.Json;
using Raw;

using var client = new HttpClient { BaseAddress = new Uri(args[0]) };
var template = await client.GetFromJsonAsync($"/gitignore/templates/{Uri.EscapeDataString("C#")}", TemplateContext.Default.Template)
    ?? throw new InvalidDataException("null");
Console.WriteLine($"{template.Name}: {template.Source}");
