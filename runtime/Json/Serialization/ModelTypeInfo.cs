using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KaptureContracts.Runtime.Json;

/// <summary>Makes what <see cref="JsonSerializer"/> needs to know of a model, and of lists of it.</summary>
internal abstract class ModelTypeInfo
{
    public abstract JsonTypeInfo? Create(Type type, JsonSerializerOptions options);
}

internal class ModelTypeInfo<T> : ModelTypeInfo
    where T : IJsonCodec<T>
{
    public override JsonTypeInfo? Create(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(T))
        {
            return JsonMetadataServices.CreateValueInfo<T>(options, CodecConverter<T, T>.Shared);
        }

        if (type == typeof(T[]))
        {
            return JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());
        }

        if (type == typeof(List<T>))
        {
            return JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        }

        return type == typeof(IReadOnlyList<T>) || type == typeof(IEnumerable<T>) ? Sequence(type, options) : null;
    }

    private static JsonTypeInfo Sequence(Type type, JsonSerializerOptions options) => type == typeof(IReadOnlyList<T>)
        ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>())
        : JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new JsonCollectionInfoValues<IEnumerable<T>>());
}

internal sealed class EnumTypeInfo<T> : ModelTypeInfo<T>
    where T : struct, IJsonCodec<T>
{
    public override JsonTypeInfo? Create(Type type, JsonSerializerOptions options) => type == typeof(T?)
        ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : base.Create(type, options);
}
