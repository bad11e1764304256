using Kapture;
using KaptureContracts.MockServer;

namespace CreateTicket;

/// <summary>Creates a ticket on an embedded mock, then provokes every documented failure, in both ways in which it may arrive.</summary>
internal static class Tour
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var report = new TourReport();
        foreach (var mode in new[] { FailureMode.Documented, FailureMode.Envelope200 })
        {
            await using var mock = KaptureMockServer.Start(new KaptureMockServerOptions { FailureMode = mode });
            await RunAsync(mock, mode, report, cancellationToken).ConfigureAwait(false);
        }

        report.Print();
        return report.IsAsDocumented ? 0 : 1;
    }

    private static async Task RunAsync(KaptureMockServer mock, FailureMode mode, TourReport report, CancellationToken cancellationToken)
    {
        foreach (var stop in TourStop.All.Where(stop => mode == FailureMode.Documented || stop.MayComeInsideHttp200))
        {
            using var http = new HttpClient();
            if (stop.Prefer is { } prefer)
            {
                http.DefaultRequestHeaders.Add("Prefer", prefer);
            }

            var options = new KaptureClientOptions { BaseAddress = mock.Url, Token = stop.Token(mock.Token) };
            using var client = new KaptureClient(http, options);
            var result = await client.AddTicketAsync(stop.Ticket, cancellationToken).ConfigureAwait(false);
            report.Add(stop, result);
        }
    }
}
