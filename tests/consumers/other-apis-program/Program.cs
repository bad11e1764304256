using Acme;

var (state, first) = await new Overview(new Uri(args[0])).ReadAsync();
Console.WriteLine($"{state.Status}, first ticket {first.TicketId}");
