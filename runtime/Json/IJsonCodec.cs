using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Reads and writes one type as JSON, without reflection. Generated types are codecs of themselves.</summary>
/// <typeparam name="T">The type that stands for the JSON value.</typeparam>
public interface IJsonCodec<T>
{
    /// <summary>Reads the value that <paramref name="json"/> stands on and leaves it on the value's last token.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not what the contract says.</exception>
    static abstract T Read(ref JsonInput json);

    /// <summary>Writes <paramref name="value"/>.</summary>
    static abstract void Write(ref JsonOutput json, T value);
}
