using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NSwag;
using YamlDotNet.Serialization;

namespace KaptureContracts.Spec.Tests;

/// <summary>The contract as two readers see it: NSwag's document, and the plain tree for what NSwag's model leaves out.</summary>
internal static class Contract
{
    private const string FileName = "kapture-add-ticket.openapi.yaml";

    private static readonly Lazy<Task<OpenApiDocument>> LazyDocument =
        new(() => OpenApiYamlDocument.FromYamlAsync(Text, null, NJsonSchema.SchemaType.OpenApi3));

    /// <summary>The text of the spec.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", FileName));

    /// <summary>The spec as a tree of typed values. (NSwag's YAML reader turns every value of an example into a string.)</summary>
    public static JObject Tree { get; } = ReadTree(Text);

    /// <summary>The spec as NSwag reads it.</summary>
    public static Task<OpenApiDocument> Document => LazyDocument.Value;

    /// <summary>Every operation of the spec with its pointer.</summary>
    public static IEnumerable<(string Pointer, JObject Node)> Operations =>
        from path in ((JObject)Tree["paths"]!).Properties()
        from member in ((JObject)path.Value).Properties()
        let operation = member.Value as JObject
        where operation?.ContainsKey("responses") == true
        select (JsonPointer.Join(JsonPointer.Join("/paths", path.Name), member.Name), operation);

    /// <summary>Finds the object at a pointer and follows its references; answers with the pointer where the object stands.</summary>
    public static (string Pointer, JObject Node) Resolve(string pointer)
    {
        var node = JsonPointer.Find(Tree, pointer) as JObject
            ?? throw new InvalidOperationException($"The spec has no object at {pointer}.");
        return node["$ref"] is { } reference ? Resolve(reference.Value<string>()!.TrimStart('#')) : (pointer, node);
    }

    /// <summary>Every node of the spec with its pointer, the root first. What stands inside an example's value is not part of it.</summary>
    public static IEnumerable<(string Pointer, JToken Node)> Nodes()
    {
        return Below("", Tree);

        static IEnumerable<(string, JToken)> Below(string pointer, JToken node) => node switch
        {
            JObject members => members.Properties()
                .Where(member => !IsExampleValue(member))
                .SelectMany(member => Below(JsonPointer.Join(pointer, member.Name), member.Value))
                .Prepend((pointer, node)),
            JArray items => items.SelectMany((item, index) => Below($"{pointer}/{index}", item)).Prepend((pointer, node)),
            _ => [(pointer, node)],
        };
    }

    /// <summary>Reads JSON as it stands: text that looks like a date stays text.</summary>
    public static JToken ReadJson(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private static bool IsExampleValue(JProperty member) =>
        member.Name == "value" && member.Parent?.Parent?.Parent?.Parent is JProperty { Name: "examples" };

    private static JObject ReadTree(string yaml)
    {
        var values = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml);
        return (JObject)ReadJson(new SerializerBuilder().JsonCompatible().Build().Serialize(values));
    }
}
