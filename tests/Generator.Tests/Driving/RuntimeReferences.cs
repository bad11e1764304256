using KaptureContracts.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>What a project refers to that has the runtime: the runtime, and what its package brings.</summary>
internal static class RuntimeReferences
{
    public static readonly IReadOnlyList<MetadataReference> All =
    [
        Of(typeof(ApiResult)),
        Of(typeof(IConfiguration)),
        Of(typeof(IHttpClientBuilder)),
        Of(typeof(ILoggerFactory)),
        Of(typeof(IServiceCollection)),
    ];

    private static PortableExecutableReference Of(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}
