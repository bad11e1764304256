using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaptureContracts.Runtime;

/// <summary>Registers the client of a contract with dependency injection. Meant for generated code.</summary>
/// <typeparam name="TClient">What services ask for.</typeparam>
/// <typeparam name="TOptions">The client's options.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiClientRegistration<
    TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>
    where TClient : class
    where TOptions : ApiClientOptions
{
    private readonly string _contract;

    /// <summary>A registration. Meant for generated code.</summary>
    /// <param name="contract">The client's full name, which is the name of its <see cref="HttpClient"/> as well.</param>
    protected ApiClientRegistration(string contract) => _contract = contract;

    /// <summary>
    /// Registers a client. It is one object for the life of the provider: it takes a fresh <see cref="HttpClient"/> from the factory
    /// for every call, so that keeping it keeps no connection.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The key under which services ask for it; null for the one without a key.</param>
    /// <param name="section">Settings, which are read once; null for none.</param>
    /// <param name="configure">Has the last word over the section; null when there is nothing to say.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, string? name, IConfiguration? section, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (name?.Length == 0)
        {
            throw new ArgumentException("A client's name must not be empty: leave it out for the client without a name.", nameof(name));
        }

        var isNew = !services.Any(service => service.ServiceType == typeof(TClient) && Equals(service.ServiceKey, name));
        Configure(services, name ?? Options.DefaultName, section, configure);
        var http = ApiHttpClients.Add(services, HttpName(name), isNew);
        if (isNew)
        {
            AddClient(services, name);
        }

        return http;
    }

    /// <summary>Makes the client.</summary>
    protected abstract TClient Create(ApiConnection connection, TOptions options);

    /// <summary>Where the API is.</summary>
    protected abstract Uri Address(TOptions options);

    /// <summary>Takes the contract's own options from the configuration.</summary>
    protected abstract void Bind(ApiClientSettings settings, TOptions options);

    /// <summary>Checks the contract's own options.</summary>
    protected abstract void Check(TOptions options, ApiClientChecks checks);

    internal IReadOnlyList<string> Complaints(TOptions options)
    {
        var checks = new ApiClientChecks();
        checks.Address(() => Address(options));
        checks.Positive(nameof(ApiClientOptions.MaxResponseBytes), options.MaxResponseBytes);
        Check(options, checks);
        return checks.Complaints;
    }

    private string HttpName(string? name) => name is null ? _contract : $"{_contract}:{name}";

    private void Configure(IServiceCollection services, string optionsName, IConfiguration? section, Action<TOptions>? configure)
    {
        var options = services.AddOptions<TOptions>(optionsName);
        if (section is not null)
        {
            options.Configure(target => Bind(section, optionsName, target));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private void AddClient(IServiceCollection services, string? name)
    {
        var optionsName = name ?? Options.DefaultName;
        var subject = name is null ? _contract : $"{_contract} '{name}'";
        services.AddOptions<TOptions>(optionsName)
            .PostConfigure<IServiceProvider>((options, provider) => options.LoggerFactory ??= provider.GetService<ILoggerFactory>())
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new ApiClientValidation<TOptions>(optionsName, subject, Complaints));
        if (name is null)
        {
            services.AddSingleton(provider => Resolve(provider, null));
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => Resolve(provider, name));
        }
    }

    private TClient Resolve(IServiceProvider provider, string? name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name ?? Options.DefaultName);
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var httpName = HttpName(name);
        return Create(new ApiConnection(() => factory.CreateClient(httpName), Address(options), options), options);
    }

    private void Bind(IConfiguration section, string optionsName, TOptions options)
    {
        var settings = new ApiClientSettings(section);
        options.BaseAddress = settings.Address(nameof(ApiClientOptions.BaseAddress), options.BaseAddress);
        options.MaxResponseBytes = settings.Number(nameof(ApiClientOptions.MaxResponseBytes), options.MaxResponseBytes);
        Bind(settings, options);
        if (settings.Complaints.Count > 0)
        {
            throw new OptionsValidationException(optionsName, typeof(TOptions), settings.Complaints);
        }
    }
}
