using System.Text.Json;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>Properties are found by their names, in whatever order and notation these stand.</summary>
public sealed class PropertyNameTests
{
    private const string Strange = """
        type: object
        required: [id]
        properties:
          "": { type: string }
          id: { type: string }
          node_id: { type: string }
          "id\nnode_id": { type: string }
          "größe": { type: string }
          "日本": { type: string }
        """;

    private static readonly string Long = new('n', 1_000);

    [Theory]
    [InlineData("""{"":"a","id":"b","node_id":"c","id\nnode_id":"d","größe":"e","日本":"f"}""")]
    [InlineData("""{"id":"b"}""")]
    [InlineData("""{"":"a","id":"b","größe":"e"}""")]
    public void InTheOrderOfTheContract(string json) => Assert.Equal(json, EmittedModel.OfSchema(Strange).RoundTrip(json));

    [Theory]
    [InlineData("""{"日本":"f","größe":"e","id\nnode_id":"d","node_id":"c","id":"b","":"a"}""")]
    [InlineData("""{"\u65e5\u672c":"f","gr\u00f6\u00dfe":"e","id\u000anode_id":"d","\u006eode_id":"c","i\u0064":"b","":"a"}""")]
    [InlineData("""{"id":"?","id\nnode_id":"d","größe":"e","id":"b","日本":"f","node_id":"c","":"a"}""")]
    public void InAnyOrderAndNotationAndTheLastOfTwoCounts(string json) => Assert.Equal(
        """{"":"a","id":"b","node_id":"c","id\nnode_id":"d","größe":"e","日本":"f"}""",
        EmittedModel.OfSchema(Strange).RoundTrip(json));

    [Theory]
    [InlineData("""{"id":"b","i":1,"d":2,"ode_id":3,"node_i":4,"ID":5}""")]
    [InlineData("""{"id":"b","node_id\n":1,"\nid":2,"\u001fid\u001f":3}""")]
    public void WhatIsNearlyAKnownNameIsAnUnknownOne(string json) =>
        Assert.Equal(JsonDocument.Parse(json).RootElement.ToString(), EmittedModel.OfSchema(Strange).RoundTrip(json).Replace("\\u001F", "\\u001f", StringComparison.Ordinal));

    [Fact]
    public void NamesAreFoundHoweverLongTheyAre()
    {
        var model = EmittedModel.OfSchema($"type: object\nproperties: {{ a: {{ type: string }}, {Long}: {{ type: string }}, b: {{ type: string }} }}");
        var json = $$"""{"b":"1","{{Long}}":"2","a":"3","{{Long}}{{Long}}":"4"}""";

        Assert.Equal($$"""{"a":"3","{{Long}}":"2","b":"1","{{Long}}{{Long}}":"4"}""", model.RoundTrip(json));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1_000)]
    public void EveryRequiredPropertyOfManyIsMissedByItsName(int count)
    {
        var names = Enumerable.Range(0, count).Select(index => $"p{index}").ToArray();
        var model = EmittedModel.OfSchema(
            $"type: object\nrequired: [{string.Join(", ", names)}]\nproperties: {{ {string.Join(", ", names.Select(name => $"{name}: {{ type: integer }}"))} }}");

        foreach (var missing in new[] { 0, count / 2, count - 1 })
        {
            var json = $"{{{string.Join(',', names.Where((_, index) => index != missing).Reverse().Select(name => $"\"{name}\":1"))}}}";
            Assert.Equal($"The required property 'p{missing}' is missing.", model.Refusal(json).Message);
        }

        Assert.Equal($"{{{string.Join(',', names.Select(name => $"\"{name}\":2"))}}}", model.RoundTrip($"{{{string.Join(',', names.Reverse().Select(name => $"\"{name}\":2"))}}}"));
    }

    [Fact]
    public void ANameWithTheCharacterThatMaySeparateNamesIsToldOfAndKeptAmongTheAdditionalProperties()
    {
        var document = Documents.WithThing("type: object\nrequired: [\"a\\u001fb\"]\nproperties: { \"a\\u001fb\": { type: string }, c: { type: string } }");

        Assert.Equal(["KAP3001"], Generation.Of(document).Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal("""{"c":"1","a\u001Fb":"2"}""", EmittedModel.OfDocument(document).RoundTrip("""{"a\u001fb":"2","c":"1"}"""));
    }
}
