using System.Globalization;
using System.Text;

namespace KaptureContracts.MockServer.Tests;

/// <summary>A row of the decision table in docs/mock-server.md, which is the table that users read.</summary>
internal sealed record DecisionRow(IReadOnlyDictionary<string, string> Cells, FailureMode Mode)
{
    private static readonly string[] Columns =
    [
        "mode",
        "method",
        "path",
        "Authorization",
        "Content-Type",
        "Prefer",
        "body",
        "status",
        "answer",
        "cause",
    ];

    private static readonly string[] HeaderColumns = ["Authorization", "Content-Type", "Prefer"];

    public int Status => int.Parse(Cells["status"], CultureInfo.InvariantCulture);

    public string Cause => Cells["cause"];

    public string Answer => Cells["answer"];

    /// <summary>The rows; one for both modes becomes two.</summary>
    public static IEnumerable<DecisionRow> All()
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs/mock-server.md"));
        var start = Array.FindIndex(lines, line => line.StartsWith("| mode |", StringComparison.Ordinal));
        Assert.Equal(Columns, Split(lines[start]));
        foreach (var line in lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')))
        {
            var cells = Columns.Zip(Split(line)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            foreach (var mode in Modes(cells["mode"]))
            {
                yield return new(cells, mode);
            }
        }
    }

    public async Task<RawResponse> SendAsync(Uri server)
    {
        var path = Cells["path"] == "documented" ? RawHttp.Path : Code("path");
        return await RawHttp.SendAsync(server, Cells["method"], path, Body(), [.. Headers()]);
    }

    public string Code(string column) => Cells[column].Trim('`');

    private IEnumerable<string> Headers() =>
        HeaderColumns.Where(name => Cells[name] != "none").Select(name => $"{name}: {Code(name)}");

    private byte[] Body() =>
        Cells["body"] switch
        {
            "none" => [],
            "10 MB of spaces" => Encoding.ASCII.GetBytes(new string(' ', 10 * 1024 * 1024)),
            "10,000 nested arrays" => Encoding.ASCII.GetBytes(new string('[', 10_000)),
            "invalid UTF-8" => [.. "[{\"title\":\""u8, 0xC3, 0x28, .. "\"}]"u8],
            "the page's working curl" => Repository.Example("working-curl"),
            "the page's request sample" =>
                "[\n{\n\"title\": \"\",\n\"ticket_details\": \"\",\n\"due_date\": \"\",\n\"email_id\": \"[email protected]\"\n}\n]"u8.ToArray(),
            _ => Encoding.UTF8.GetBytes(Code("body")),
        };

    private static string[] Split(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    private static IEnumerable<FailureMode> Modes(string mode) =>
        mode switch
        {
            "documented" => [FailureMode.Documented],
            "envelope-200" => [FailureMode.Envelope200],
            "both" => [FailureMode.Documented, FailureMode.Envelope200],
            _ => throw new InvalidDataException($"The decision table has an unknown mode '{mode}'."),
        };
}
