using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace KaptureContracts.Runtime;

/// <summary>How the <see cref="HttpClient"/>s are made that are not the caller's.</summary>
internal static class OwnHttpClient
{
    private const string DecompressionSwitch = "KaptureContracts.Runtime.AutomaticDecompression";

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly ProductInfoHeaderValue UserAgent =
        new("KaptureContracts.Runtime", typeof(OwnHttpClient).Assembly.GetName().Version?.ToString(fieldCount: 3));

    public static HttpClient Create()
    {
        var client = new HttpClient(CreateHandler());
        Introduce(client);
        return client;
    }

    /// <summary>
    /// Whether servers are told that answers may come compressed. A program under Native AOT that says no at build time is spared the
    /// libraries that decompress: a megabyte.
    /// </summary>
    [FeatureSwitchDefinition(DecompressionSwitch)]
    private static bool DecompressesAnswers => !AppContext.TryGetSwitch(DecompressionSwitch, out var isOn) || isOn;

    /// <summary>Follows no redirects and keeps no cookies, so that credentials stay with the host they are meant for.</summary>
    public static SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = ConnectionLifetime,
            UseCookies = false,
        };
        if (DecompressesAnswers)
        {
            handler.AutomaticDecompression = DecompressionMethods.All;
        }

        return handler;
    }

    /// <summary>Some servers refuse requests that name no user agent.</summary>
    public static void Introduce(HttpClient client) => client.DefaultRequestHeaders.UserAgent.Add(UserAgent);
}
