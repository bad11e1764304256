using System.Text.Json;
using System.Text.Json.Serialization;
using KaptureContracts.Benchmarks.Json.Peers;

namespace KaptureContracts.Benchmarks.Json;

/// <summary>What System.Text.Json's own source generator makes of the peers' classes.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TicketCreatedPeer))]
[JsonSerializable(typeof(IssueListPeer))]
[JsonSerializable(typeof(List<IssuePeer>))]
[JsonSerializable(typeof(NodePeer))]
[JsonSerializable(typeof(NewTicketPeer[]))]
internal sealed partial class PeerContext : JsonSerializerContext
{
    /// <summary>The same options, by reflection.</summary>
    public static JsonSerializerOptions Reflection { get; } = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
