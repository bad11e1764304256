using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

public sealed class EnvelopeTests
{
    private static readonly JObject Envelope = (JObject)Contract.Tree["x-envelope"]!;

    private static readonly string Property = Envelope.Value<string>("property")!;

    private static readonly List<(string Status, JObject Schema)> Answers =
    [
        .. from operation in Contract.Operations
           from response in ((JObject)operation.Node["responses"]!).Properties()
           let at = Contract.Resolve($"{operation.Pointer}/responses/{response.Name}").Pointer
           select (response.Name, Contract.Resolve($"{at}/content/application~1json/schema").Node),
    ];

    [Fact]
    public void TheEnvelopeNamesItsPropertyItsTwoValuesAndItsMessage() =>
        Assert.True(JToken.DeepEquals(
            Envelope,
            new JObject { ["property"] = "status", ["success"] = "success", ["failure"] = "failed", ["message"] = "message" }));

    [Fact]
    public void EveryResponseRequiresTheEnvelopeAndAllowsOnlyTheValueThatFitsItsStatus()
    {
        Assert.NotEmpty(Answers);
        Assert.All(Answers, answer =>
        {
            var expected = Envelope.Value<string>(answer.Status[0] == '2' ? "success" : "failure");

            Assert.Contains(Property, answer.Schema["required"]!.Values<string>(), StringComparer.Ordinal);
            Assert.Equal([expected], answer.Schema["properties"]![Property]!["enum"]!.Values<string>(), StringComparer.Ordinal);
        });
    }

    [Fact]
    public void EveryFailureRequiresItsMessageAsText()
    {
        var message = Envelope.Value<string>("message")!;
        var failures = Answers.Where(answer => answer.Status[0] != '2').ToList();

        Assert.NotEmpty(failures);
        Assert.All(failures, answer =>
        {
            Assert.Contains(message, answer.Schema["required"]!.Values<string>(), StringComparer.Ordinal);
            Assert.Equal("string", answer.Schema["properties"]![message]!.Value<string>("type"));
        });
    }
}
