using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A generated model: a type that reads and writes itself as JSON. See <see cref="JsonModel"/> for the everyday calls.</summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a model from the value that <paramref name="reader"/> stands on.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not what the contract says.</exception>
    /// <exception cref="InvalidOperationException">
    /// A string is not valid Unicode, as <see cref="Utf8JsonReader.GetString"/> has it. <see cref="JsonModel"/> and
    /// <see cref="JsonSerializer"/> turn this into a <see cref="JsonException"/>.
    /// </exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Writes <paramref name="value"/> as one JSON value.</summary>
    static abstract void WriteJson(Utf8JsonWriter writer, TSelf value);
}
