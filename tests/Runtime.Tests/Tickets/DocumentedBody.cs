using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Tests.Tickets;

/// <summary>The success body of the documentation, and bodies made from it.</summary>
internal static class DocumentedBody
{
    public static string Text { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "examples", "ticket-created.json"));

    public static JsonObject Tree => (JsonObject)JsonNode.Parse(Text)!;

    /// <summary>The body after a change.</summary>
    public static string With(Action<JsonObject> change)
    {
        var tree = Tree;
        change(tree);
        return tree.ToJsonString();
    }
}
