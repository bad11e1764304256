using Kapture;

using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = new Uri(args[0]), Token = args[1] });
#if WITHOUT_TITLE
var result = await client.AddTicketAsync([new()]);
#elif ONE_WITHOUT_TITLE
var result = await client.AddTicketAsync(new NewTicket());
#else
var result = await client.AddTicketAsync([new() { Title = "x" }]);
Console.WriteLine(result.Match(created => $"Created {created.Value.Title}", rejected => $"Rejected {rejected.Reason}", unexpected => unexpected.Reason));
result = await client.AddTicketAsync(new NewTicket { Title = "y" });
#endif
Console.WriteLine(result.Match(created => $"Created {created.Value.Title}", rejected => $"Rejected {rejected.Reason}", unexpected => unexpected.Reason));
