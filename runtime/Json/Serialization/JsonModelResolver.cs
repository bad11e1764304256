using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Tells <see cref="JsonSerializer"/> how the models of one contract are read and written, without reflection: each of them, and arrays
/// and lists of them. Each client has its own, which goes into <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>.
/// </summary>
/// <remarks>The contract alone says how its models look in JSON: naming policies, converters and the like of the options do not change it.</remarks>
public abstract class JsonModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, ModelTypeInfo> _models = [];

    /// <summary>What is known of a type; <see langword="null"/> when it is none of the contract's.</summary>
    /// <exception cref="ArgumentNullException">A type or options are missing.</exception>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        if (_models.TryGetValue(type, out var model))
        {
            return model.Create(type, options);
        }

        var item = type.IsSZArray ? type.GetElementType() : type is { IsGenericType: true, GenericTypeArguments: [var argument] } ? argument : null;
        return item is not null && _models.TryGetValue(item, out model) ? model.Create(type, options) : null;
    }

    /// <summary>Adds a class.</summary>
    protected void AddModel<T>()
        where T : class, IJsonModel<T> => _models.Add(typeof(T), new ModelTypeInfo<T>());

    /// <summary>Adds an enumeration.</summary>
    protected void AddEnum<T>()
        where T : struct, IJsonCodec<T> => _models.Add(typeof(T), new EnumTypeInfo<T>());
}
