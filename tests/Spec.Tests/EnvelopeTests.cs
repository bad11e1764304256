using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

public sealed class EnvelopeTests
{
    private static readonly JObject Envelope = (JObject)Contract.Tree["x-envelope"]!;

    [Fact]
    public void TheEnvelopeNamesItsPropertyItsTwoValuesAndItsMessage() =>
        Assert.True(JToken.DeepEquals(
            Envelope,
            new JObject { ["property"] = "status", ["success"] = "success", ["failure"] = "failed", ["message"] = "message" }));

    [Fact]
    public void EveryResponseRequiresTheEnvelopeAndAllowsOnlyTheValueThatFitsItsStatus()
    {
        var property = Envelope.Value<string>("property")!;

        foreach (var response in ((JObject)Contract.Operation["responses"]!).Properties())
        {
            var schema = SchemaOf(response);
            var expected = Envelope.Value<string>(response.Name[0] == '2' ? "success" : "failure");

            Assert.Contains(property, schema["required"]!.Values<string>(), StringComparer.Ordinal);
            Assert.Equal([expected], schema["properties"]![property]!["enum"]!.Values<string>(), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void EveryFailureRequiresItsMessageAsText()
    {
        var message = Envelope.Value<string>("message")!;
        var failures = ((JObject)Contract.Operation["responses"]!).Properties().Where(response => response.Name[0] != '2').ToList();

        Assert.NotEmpty(failures);
        Assert.All(failures, response =>
        {
            Assert.Contains(message, SchemaOf(response)["required"]!.Values<string>(), StringComparer.Ordinal);
            Assert.Equal("string", SchemaOf(response)["properties"]![message]!.Value<string>("type"));
        });
    }

    private static JObject SchemaOf(JProperty response)
    {
        var (pointer, _) = Contract.Resolve(response.Value.Value<string>("$ref")!.TrimStart('#'));
        return Contract.Resolve($"{pointer}/content/application~1json/schema").Node;
    }
}
