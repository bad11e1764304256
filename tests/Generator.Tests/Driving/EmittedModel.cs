using System.Reflection;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>The model <c>Thing</c> of a document, emitted, compiled and loaded.</summary>
internal sealed class EmittedModel
{
    private readonly Type _type;

    private EmittedModel(Assembly assembly) => _type = assembly.GetType("Acme.Api.Thing", throwOnError: true)!;

    /// <summary>The model of the schema with the given members, as YAML without indentation.</summary>
    public static EmittedModel OfSchema(string members)
    {
        var generation = Generation.Of(Documents.WithThing(members));
        Assert.Empty(generation.Diagnostics);
        return new EmittedModel(generation.Load());
    }

    public static EmittedModel OfDocument(string document) => new(Generation.Of(document).Load());

    public static EmittedModel Of(Generation generation) => new(generation.Load());

    public object Parse(string json) => Call("Parse", [typeof(string)], json)!;

    public string Write(object model) => (string)Call("ToJson", null, model)!;

    public string RoundTrip(string json) => Write(Parse(json));

    public JsonException Refusal(string json) => Assert.Throws<JsonException>(() => Parse(json));

    public PropertyInfo Property(string name) => _type.GetProperty(name) ?? throw new InvalidOperationException($"Thing has no property {name}.");

    public object? Value(string json, string property) => Property(property).GetValue(Parse(json));

    private object? Call(string method, Type[]? parameters, object argument)
    {
        var generic = typeof(JsonModel).GetMethods().Single(candidate => candidate.Name == method
            && (parameters is null || candidate.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters)));
        return generic.MakeGenericMethod(_type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);
    }
}
