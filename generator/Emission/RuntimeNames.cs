namespace KaptureContracts.Generator.Emission;

/// <summary>Names of the runtime, and of .NET, that emitted types share.</summary>
internal static class RuntimeNames
{
    public const string Json = "global::KaptureContracts.Runtime.Json.";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";

    private const string Input = "ref " + Json + "JsonInput json";

    public static string Codec(string type) => $"{Json}IJsonCodec<{type}>";

    public static string Model(string type) => $"{Json}IJsonModel<{type}>";

    /// <summary>The reader of a type that reads itself: an explicit implementation, which stands in nobody's way.</summary>
    public static string Read(string type) => $"static {type} {Codec(type)}.Read({Input})";

    public static string Write(string type) => $"static void {Codec(type)}.Write(ref {Json}JsonOutput json, {type} value)";

    public static string Constructor(string type) => $"private {type}({Input})";

    public static string Lambda => $"static ({Input}) =>";
}
