using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>The schemas hold every field of the documented samples and no field that the samples do not show.</summary>
public sealed class FieldTests
{
    private static readonly List<Place> DocumentedPlaces = [.. Body.Documented.SelectMany(Place.In)];

    [Fact]
    public void EveryFieldOfADocumentedBodyIsInItsSchemaInTheSameOrder()
    {
        var objects = DocumentedPlaces.Where(place => place.Value is JObject && place.Schema.ContainsKey("properties")).ToList();

        Assert.NotEmpty(objects);
        Assert.All(objects, place => Assert.Equal(
            ((JObject)place.Value).Properties().Select(member => member.Name),
            ((JObject)place.Schema["properties"]!).Properties().Select(member => member.Name),
            StringComparer.Ordinal));
    }

    [Fact]
    public void TheCreatedTicketHasAllFieldsOfThePage()
    {
        var (_, ticket) = Contract.Resolve("/components/schemas/Ticket");

        Assert.Equal(58, ticket["properties"]!.Count());
    }

    [Fact]
    public void EveryDocumentedSchemaSpeaksForAValueOfSomeDocumentedBody()
    {
        var spokenFor = DocumentedPlaces.Select(place => place.SchemaPointer).ToHashSet(StringComparer.Ordinal);
        var documented = SchemaNode.InSpec.Where(schema => schema.Node.Value<string>("x-provenance") == "documented").ToList();

        Assert.NotEmpty(documented);
        Assert.All(documented, schema => Assert.Contains(schema.Pointer, spokenFor));
    }

    [Fact]
    public void EverySchemaIsTypedAndIntegersHaveAWidth() =>
        Assert.All(SchemaNode.InSpec.Where(schema => !schema.IsReference), schema =>
        {
            Assert.True(schema.Node.Value<string>("type") is "object" or "array" or "string" or "integer" or "boolean");
            Assert.Equal(schema.Node.Value<string>("type") == "integer", schema.Node.Value<string>("format") is "int32" or "int64");
        });

    // The page allows an empty string for an address and a date, and promises the form of neither.
    [Fact]
    public void NoStringIsHeldToAFormatThatThePageDoesNotPromise() =>
        Assert.All(SchemaNode.InSpec.Where(schema => schema.Node.Value<string>("type") == "string"), schema =>
            Assert.Null(schema.Node["format"]));

    [Fact]
    public void IntegersThatIdentifySomethingAndEpochTimesAre64BitsWide()
    {
        var wide = SchemaNode.InSpec
            .Where(schema => schema.Node.Value<string>("type") == "integer")
            .Where(schema => Regex.IsMatch(schema.Pointer, "([iI]d|Time)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .ToList();

        Assert.NotEmpty(wide);
        Assert.All(wide, schema => Assert.Equal("int64", schema.Node.Value<string>("format")));
    }

    [Fact]
    public void EverySchemaAndPropertyIsDescribedInASentence() =>
        Assert.All(SchemaNode.InSpec.Where(schema => !schema.IsReference && !schema.IsItem), schema =>
            Assert.Matches(@"\A\p{Lu}[\s\S]+\.\s?\z", schema.Node.Value<string>("description")));

    [Fact]
    public void NoTwoPropertiesOfASchemaAreDescribedInTheSameWords()
    {
        var schemas = SchemaNode.InSpec
            .Where(schema => schema.Owner is not null && !schema.IsReference && !schema.IsItem)
            .GroupBy(schema => schema.Owner, schema => schema.Node.Value<string>("description"), StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(schemas);
        Assert.All(schemas, descriptions => Assert.Distinct(descriptions, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void OnlyTheRootStatusTellsSuccess()
    {
        Assert.Equal(["success"], EnumOf("TicketCreated"), StringComparer.Ordinal);
        Assert.Equal(["failed"], EnumOf("Failure"), StringComparer.Ordinal);
        Assert.Empty(EnumOf("Ticket"));

        static IEnumerable<string?> EnumOf(string schema) =>
            JsonPointer.Find(Contract.Tree, $"/components/schemas/{schema}/properties/status/enum")?.Values<string>() ?? [];
    }

    [Theory]
    [InlineData("NewTicket", "title")]
    [InlineData("TicketCreated", "status title ticket ticket_id Ticket Id ticket_url")]
    [InlineData("Ticket", "id ticketId status")]
    [InlineData("Failure", "message status")]
    public void EachSchemaRequiresWhatIsAlwaysThere(string schema, string required) =>
        Assert.Equal(required, string.Join(' ', Contract.Resolve($"/components/schemas/{schema}").Node["required"]!.Values<string>()));
}
