using Acme.Health;
using Acme.Tickets;

var address = new Uri(args[0]);
using var health = new HealthClient(new HealthClientOptions { BaseAddress = address });
using var tickets = new TicketsClient(new TicketsClientOptions { BaseAddress = address });
var state = await health.GetHealthAsync();
var list = await tickets.ListTicketsAsync();
Console.WriteLine($"{state.ValueOrThrow().Status}, first ticket {list.ValueOrThrow()[0].TicketId}");
#if USE_KAPTURE
Console.WriteLine(typeof(Kapture.KaptureClient));
#endif
