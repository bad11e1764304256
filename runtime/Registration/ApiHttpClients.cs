using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace KaptureContracts.Runtime;

/// <summary>The named <see cref="HttpClient"/>s that registered clients send with.</summary>
internal static class ApiHttpClients
{
    public static IHttpClientBuilder Add(IServiceCollection services, string name, bool isNew)
    {
        var builder = services.AddHttpClient(name);
        if (!isNew)
        {
            return builder;
        }

        // The factory's own messages show the address of every request, and with it the values of the path's parameters.
        builder.RemoveAllLoggers();
        builder.ConfigureHttpClient(OwnHttpClient.Introduce);
        builder.ConfigurePrimaryHttpMessageHandler(OwnHttpClient.CreateHandler);
        services.PostConfigure<HttpClientFactoryOptions>(
            name, options => options.HttpMessageHandlerBuilderActions.Add(static handlers => StayWithHost(handlers.PrimaryHandler)));
        return builder;
    }

    /// <summary>
    /// Whoever brings a handler, for a proxy or a certificate, has hardly thought of redirects: .NET's handlers follow them unless
    /// told otherwise, and take credentials to another host.
    /// </summary>
    private static void StayWithHost(HttpMessageHandler handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        switch (handler)
        {
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
        }
    }
}
