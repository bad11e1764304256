using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using KaptureContracts.Runtime.Json;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Reads and writes values of the types that generated clients take and give.</summary>
internal static class JsonModels
{
    private static readonly MethodInfo ParseModel = Method(nameof(JsonModel.Parse), typeof(string));
    private static readonly MethodInfo WriteModel = typeof(JsonModel).GetMethods().Single(method => method.Name == nameof(JsonModel.ToJson));

    public static bool IsModel(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IJsonModel<>));

    /// <summary>Whether values of the type can be made from JSON here.</summary>
    public static bool CanRead(Type type) => IsModel(type) || ItemType(type) is { } item && CanRead(item) || typeof(JsonNode).IsAssignableFrom(type);

    /// <summary>A value of the type.</summary>
    /// <exception cref="System.Text.Json.JsonException">The type cannot hold what the JSON says.</exception>
    public static object? Read(Type type, JToken json)
    {
        if (typeof(JsonNode).IsAssignableFrom(type))
        {
            return JsonNode.Parse(JsonText.Write(json));
        }

        if (ItemType(type) is not { } item)
        {
            return ParseModel.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [JsonText.Write(json)], null);
        }

        if (json is not JArray items)
        {
            throw new System.Text.Json.JsonException("The client takes a list here.", "$", null, null);
        }

        var list = Array.CreateInstance(item, items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            list.SetValue(ReadItem(item, items[index], index), index);
        }

        return list;
    }

    private static object? ReadItem(Type type, JToken json, int index)
    {
        try
        {
            return Read(type, json);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new System.Text.Json.JsonException(e.Message, string.Create(CultureInfo.InvariantCulture, $"$[{index}]{e.Path?.TrimStart('$')}"), null, null, e);
        }
    }

    public static JToken? Write(object? value) => value switch
    {
        null => null,
        JsonNode node => JsonText.TryParse(Encoding.UTF8.GetBytes(node.ToJsonString()), out _),
        System.Collections.IEnumerable items and not string => new JArray(items.Cast<object?>().Select(Write)),
        _ when IsModel(value.GetType()) => JsonText.TryParse(Encoding.UTF8.GetBytes((string)WriteModel.MakeGenericMethod(value.GetType()).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null)!), out _),
        _ => null,
    };

    private static Type? ItemType(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0]
        : null;

    private static MethodInfo Method(string name, Type parameter) =>
        typeof(JsonModel).GetMethods().Single(method => method.Name == name && method.GetParameters().Select(given => given.ParameterType).SequenceEqual([parameter]));
}
