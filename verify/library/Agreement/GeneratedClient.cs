using System.Reflection;
using KaptureContracts.Runtime;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>A client that the generator made, over a handler of ours.</summary>
internal sealed class GeneratedClient : IDisposable
{
    /// <summary>Stands in for a token; it is no secret.</summary>
    public const string Token = "contract-agreement-token";

    private readonly Type _type;
    private readonly HttpClient _http;
    private readonly object _client;

    public GeneratedClient(Type type, string basePath, ObservingHandler handler)
    {
        _type = type;
        _http = new(handler, disposeHandler: false);
        try
        {
            _client = Create(type, basePath, _http);
        }
        catch
        {
            _http.Dispose();
            throw;
        }
    }

    /// <summary>The methods that call an operation, each with every way to give its body.</summary>
    public IReadOnlyList<MethodInfo> Calls => [.. _type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsCall)];

    /// <summary>The parameter that takes the body; null when the operation has none.</summary>
    public static ParameterInfo? Body(MethodInfo call) => call.GetParameters().FirstOrDefault(parameter => JsonModels.CanRead(parameter.ParameterType));

    /// <summary>Calls an operation.</summary>
    /// <exception cref="System.Text.Json.JsonException">The client's types cannot hold the body.</exception>
    public async Task<ApiResult> CallAsync(MethodInfo call, JToken? body, CancellationToken cancel)
    {
        var taken = Body(call);
        var arguments = call.GetParameters().Select(parameter => parameter == taken ? JsonModels.Read(parameter.ParameterType, body!) : SampleArgument.Of(parameter, cancel)).ToArray();
        var task = (Task)call.Invoke(_client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task.ConfigureAwait(false);
        return (ApiResult)typeof(Task<>).MakeGenericType(call.ReturnType.GetGenericArguments()).GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
    }

    public void Dispose()
    {
        (_client as IDisposable)?.Dispose();
        _http.Dispose();
    }

    private static object Create(Type type, string basePath, HttpClient http)
    {
        var constructor = type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters() is [{ ParameterType: var first }, { ParameterType: var second }]
            && first == typeof(HttpClient) && typeof(ApiClientOptions).IsAssignableFrom(second))
            ?? throw new VerificationException($"{type.FullName} is no client that KaptureContracts.Generator made: it has no constructor that takes an HttpClient and options.");
        var options = (ApiClientOptions)Activator.CreateInstance(constructor.GetParameters()[1].ParameterType)!;
        options.BaseAddress = new($"https://contract-agreement.invalid{basePath}/");
        foreach (var credential in options.GetType().GetProperties().Where(property => property.PropertyType == typeof(Credential) && property.CanWrite))
        {
            credential.SetValue(options, new Credential(Token));
        }

        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [http, options], null);
    }

    private static bool IsCall(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Task<>) && typeof(ApiResult).IsAssignableFrom(type.GetGenericArguments()[0]);
}
