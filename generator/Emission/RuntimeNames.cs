namespace KaptureContracts.Generator.Emission;

/// <summary>Names of the runtime, and of .NET, that emitted types share.</summary>
internal static class RuntimeNames
{
    public const string Json = "global::KaptureContracts.Runtime.Json.";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>What a type implements that reads and writes itself, before the type in angle brackets.</summary>
    public const string Codec = Json + "IJsonCodec";

    /// <summary>As <see cref="Codec"/>, of a class.</summary>
    public const string Model = Json + "IJsonModel";

    /// <summary>The parameter of a reader.</summary>
    public const string Input = "ref " + Json + "JsonInput json";

    public const string Lambda = $"static ({Input}) =>";

    public static CodecMethod Read(string type) => new(type, isReader: true);

    public static CodecMethod Write(string type) => new(type, isReader: false);
}
