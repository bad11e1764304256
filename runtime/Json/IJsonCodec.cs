using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Reads and writes one type as JSON. Implemented by structs, so that the compiler specialises every call.</summary>
/// <typeparam name="T">The type that stands for the JSON value.</typeparam>
public interface IJsonCodec<T>
{
    /// <summary>Reads the value that <paramref name="reader"/> stands on and leaves the reader on the value's last token.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not what the contract says.</exception>
    /// <exception cref="InvalidOperationException">
    /// A string is not valid Unicode, as <see cref="Utf8JsonReader.GetString"/> has it. <see cref="JsonModel"/> and
    /// <see cref="JsonSerializer"/> turn this into a <see cref="JsonException"/>.
    /// </exception>
    static abstract T Read(ref Utf8JsonReader reader);

    /// <summary>Writes <paramref name="value"/>.</summary>
    static abstract void Write(Utf8JsonWriter writer, T value);
}
