using Kapture;

var options = new KaptureClientOptions { BaseAddress = new Uri(args[0]), Token = args[1] };
using var client = new KaptureClient(options);
var result = await client.AddTicketAsync([new() { Title = "x" }]);
Console.WriteLine(result.Match(created => created.Value.TicketId, rejected => rejected.Reason, unexpected => unexpected.Reason));
return 0;
