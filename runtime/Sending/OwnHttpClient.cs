using System.Net;
using System.Net.Http.Headers;

namespace KaptureContracts.Runtime;

/// <summary>How the <see cref="HttpClient"/>s are made that are not the caller's.</summary>
internal static class OwnHttpClient
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly ProductInfoHeaderValue UserAgent =
        new("KaptureContracts.Runtime", typeof(OwnHttpClient).Assembly.GetName().Version?.ToString(fieldCount: 3));

    public static HttpClient Create()
    {
        var client = new HttpClient(CreateHandler());
        Introduce(client);
        return client;
    }

    /// <summary>Follows no redirects and keeps no cookies, so that credentials stay with the host they are meant for.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };

    /// <summary>Some servers refuse requests that name no user agent.</summary>
    public static void Introduce(HttpClient client) => client.DefaultRequestHeaders.UserAgent.Add(UserAgent);
}
