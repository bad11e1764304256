using System.Text.RegularExpressions;

namespace KaptureContracts.MockServer.Tests;

/// <summary>The curl of the documentation page, sent as curl would send it, with the host replaced and nothing else.</summary>
internal static class DocumentedCurl
{
    public static async Task<RawResponse> SendAsync(Uri server)
    {
        var curl = await File.ReadAllTextAsync(
            Repository.PathOf("tests/MockServer.Tests/documented-curl.sh"),
            TestContext.Current.CancellationToken
        );
        var target = new Uri(Argument("--location").Match(curl).Groups["value"].Value);
        var headers = Argument("--header").Matches(curl).Select(header => header.Groups["value"].Value).ToArray();
        var data = Argument("--data").Match(curl).Groups["value"].Value;
        Assert.Equal(3, headers.Length);
        return await RawHttp.SendAsync(server, "POST", target.PathAndQuery, System.Text.Encoding.UTF8.GetBytes(data), headers);
    }

    private static Regex Argument(string name) =>
        new($"{name} '(?<value>[^']*)'", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
