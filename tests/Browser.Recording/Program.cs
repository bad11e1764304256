using System.Globalization;
using KaptureContracts.MockServer;
using Microsoft.Playwright;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

// Records what a page in Chromium asks of the mock, by fetch as pages do, into a HAR file: BrowserRecording FILE [documented|envelope-200] [broken]
// The path of the browser stands in CHROMIUM, or it is Debian's.
const string Token = "br0wser-t0ken";
var file = args[0];
var mode = args.Contains("envelope-200", StringComparer.Ordinal) ? FailureMode.Envelope200 : FailureMode.Documented;

await using var mock = KaptureMockServer.Start(new() { Tokens = [Token], FailureMode = mode });
mock.Server.Given(Request.Create().WithPath("/page.html").UsingGet()).RespondWith(
    Response.Create().WithHeader("Content-Type", "text/html; charset=utf-8").WithBody("<!doctype html><title>Tickets</title><h1>Tickets</h1>"));
if (args.Contains("broken", StringComparer.Ordinal))
{
    mock.Server.Given(Request.Create().UsingPost().WithBody(body => body?.Contains("Broken", StringComparison.Ordinal) == true)).RespondWith(
        Response.Create().WithStatusCode(200).WithHeader("Content-Type", "text/html").WithBody("<h1>Please sign in</h1>"));
}

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu"],
});
await using (var context = await browser.NewContextAsync(new() { RecordHarPath = file, RecordHarContent = HarContentPolicy.Embed }))
{
    var page = await context.NewPageAsync();
    await page.GotoAsync(new Uri(mock.Url, "/page.html").AbsoluteUri);
    var statuses = await page.EvaluateAsync<int[]>(
        """
        async token => {
          const send = (body, headers = {}) => fetch('/add-ticket-from-other-source.html/v.2.0', {
            method: 'POST', body, headers: { 'Content-Type': 'application/json', Authorization: `Basic ${token}`, ...headers } }).then(async r => { await r.text(); return r.status; });
          document.cookie = 'JSESSIONID=s3ssion-of-the-browser';
          return [
            await send(JSON.stringify([{ title: 'TEST 1', ticket_details: '', due_date: '', email_id: '' }])),
            await send(JSON.stringify([{ title: 'पार्सल नहीं आया 📦', 'warehouse/3pl': [{ name: 'A' }] }])),
            await send(JSON.stringify([{ title: 'Broken zip', email_id: 'a.b@example.com' }], null, 2)),
            await send(JSON.stringify([{ title: '' }])),
            await send(JSON.stringify([{ ticket_details: 'no title' }])),
            await send('[{"title": "cut o'),
            await send(JSON.stringify([{ title: 'Not mine' }]), { Authorization: 'Basic wr0ng-t0ken' }),
            await fetch('/add-ticket-from-other-source.html/v.2.0').then(r => r.status),
          ];
        }
        """,
        Token);
    Console.WriteLine(string.Join(' ', statuses.Select(status => status.ToString(CultureInfo.InvariantCulture))));
}

Console.WriteLine(browser.Version);
