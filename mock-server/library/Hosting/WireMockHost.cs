using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Server;
using WireMock.Settings;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Starts WireMock with our middleware before it, and with the bounds that it leaves open.</summary>
internal static class WireMockHost
{
    public static WireMockServer Start(KaptureMockServerOptions options, Func<HttpContext, RequestDelegate, Task> middleware)
    {
        RequireFree(options.Address, options.Port);
        return WireMockServer.Start(new WireMockServerSettings
        {
            Urls = [string.Create(CultureInfo.InvariantCulture, $"http://{Host(options.Address)}:{options.Port}")],

            // WireMock's own log keeps what it sees, tokens included, and sorts itself on every request.
            MaxRequestLogCount = 0,

            // A small compressed body can unfold to gigabytes; the mock refuses compressed bodies before WireMock sees them.
            DisableRequestBodyDecompressing = true,
            PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(middleware),
            AdditionalServiceRegistration = services => services.PostConfigure<KestrelServerOptions>(Bound),
        });
    }

    private static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
        kestrel.Limits.MaxResponseBufferSize = 64 * 1024;
    }

    /// <summary>WireMock learns of a taken port only after waiting ten seconds for its server to start.</summary>
    private static void RequireFree(IPAddress address, int port)
    {
        try
        {
            using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(address, port));
            probe.Listen();
        }
        catch (SocketException e)
        {
            throw new IOException($"The mock cannot listen on {new IPEndPoint(address, port)}: {e.Message}", e);
        }
    }

    private static string Host(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
