using Kapture;
using Library;

using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = new Uri(args[0]), Token = args[1] });
var result = await new HelpDesk(client).OpenAsync("x");
Console.WriteLine(result is AddTicketResult.Created created ? $"Created {created.Value.Title}" : result.ToString());
