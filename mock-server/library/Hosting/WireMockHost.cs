using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Logging;
using WireMock.Server;
using WireMock.Settings;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Starts WireMock with our middleware before it, and with the bounds that it leaves open.</summary>
internal static class WireMockHost
{
    public static WireMockServer Start(
        KaptureMockServerOptions options,
        Func<HttpContext, RequestDelegate, Task> middleware,
        IWireMockLogger logger
    )
    {
        RequireFree(options.Address, options.Port);
        return WireMockServer.Start(
            new WireMockServerSettings
            {
                Urls = [string.Create(CultureInfo.InvariantCulture, $"http://{Host(options.Address)}:{options.Port}")],

                // WireMock sorts its own log on every request; the journal stands in for it until somebody wants to look at it.
                MaxRequestLogCount = options.Admin is null ? 0 : 100,
                StartAdminInterface = options.Admin is not null,
                AdminUsername = options.Admin?.UserName,
                AdminPassword = options.Admin?.Password,
                Logger = logger,

                // A small compressed body can unfold to gigabytes; the mock refuses compressed bodies before WireMock sees them.
                DisableRequestBodyDecompressing = true,
                PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(middleware),
                AdditionalServiceRegistration = services =>
                    services.PostConfigure<KestrelServerOptions>(kestrel => Bound(kestrel, options)),
            }
        );
    }

    private static void Bound(KestrelServerOptions kestrel, KaptureMockServerOptions options)
    {
        kestrel.Limits.RequestHeadersTimeout = options.HeaderTimeout;
        kestrel.Limits.KeepAliveTimeout = options.IdleTimeout;
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

    private static string Host(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
