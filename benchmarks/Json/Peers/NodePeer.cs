using System.Text.Json.Serialization;
using NewtonsoftName = Newtonsoft.Json.JsonPropertyAttribute;

namespace KaptureContracts.Benchmarks.Json.Peers;

/// <summary>A node of the tree, as a user of a serializer writes it.</summary>
public sealed class NodePeer
{
    [JsonPropertyName("name"), NewtonsoftName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("size"), NewtonsoftName("size")]
    public required long Size { get; init; }

    [JsonPropertyName("left"), NewtonsoftName("left")]
    public NodePeer? Left { get; init; }

    [JsonPropertyName("right"), NewtonsoftName("right")]
    public NodePeer? Right { get; init; }
}
