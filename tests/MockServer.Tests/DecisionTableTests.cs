using System.Text;
using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Tests;

public sealed class DecisionTableTests
{
    public static TheoryData<int, string> Rows
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, row) in DecisionRow.All().Index())
            {
                data.Add(index, $"{row.Mode} {string.Join(" | ", row.Cells.Values)}");
            }

            return data;
        }
    }

    [Fact]
    public void TheTableIsWhole()
    {
        var rows = DecisionRow.All().ToArray();

        Assert.True(rows.Length >= 100, $"The table gives {rows.Length} cases.");
        Assert.Equal<string[]>(
            [
                "chosen",
                "content-type",
                "field",
                "invalidAuthKey",
                "json",
                "method",
                "path",
                "shape",
                "size",
                "success",
                "titleIsMissing",
            ],
            [.. rows.Select(row => row.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task TheMockAnswersAsTheTableSays(int index, string words)
    {
        _ = words;
        var row = DecisionRow.All().ElementAt(index);
        await using var kapture = KaptureMockServer.Start(new() { FailureMode = row.Mode });

        var response = await row.SendAsync(kapture.Url);

        Assert.Equal(row.Status, response.Status);
        AssertAnswer(row, response);
        Assert.Equal(row.Cause, Assert.Single(kapture.Journal).Cause);
        Assert.Equal(row.Cause == "method" ? "POST" : null, response.Header("Allow"));
        await SpecValidation.AssertConformsAsync(response);
    }

    private static void AssertAnswer(DecisionRow row, RawResponse response)
    {
        switch (row.Answer)
        {
            case "the ticket":
                var answer = JsonNode.Parse(response.Text)!;
                Assert.Equal("success", answer["status"]!.GetValue<string>());
                Assert.Equal(answer["title"]!.GetValue<string>(), answer["ticket"]!["taskTitle"]!.GetValue<string>());
                break;
            case "the page's own ticket":
                Assert.Equal(Repository.Example("ticket-created"), response.Body);
                break;
            default:
                Assert.Equal(row.Code("answer"), Encoding.UTF8.GetString(response.Body));
                break;
        }
    }
}
