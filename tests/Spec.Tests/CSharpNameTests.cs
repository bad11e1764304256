using System.Text.RegularExpressions;

namespace KaptureContracts.Spec.Tests;

public sealed partial class CSharpNameTests
{
    [Fact]
    public void EveryGivenNameIsAPascalCaseIdentifier()
    {
        var names = Contract.Nodes()
            .Where(place => place.Pointer.EndsWith("/x-csharp-name", StringComparison.Ordinal))
            .Select(place => place.Node.ToObject<string>()!)
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(PascalCase(), name));
    }

    [Fact]
    public void NoTwoPropertiesOfASchemaGetTheSameNameNorTheNameOfTheirSchema()
    {
        var schemas = SchemaNode.InSpec
            .Where(schema => schema.Owner is not null)
            .GroupBy(schema => schema.Owner!, NameOf, StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(schemas);
        Assert.All(schemas, names =>
        {
            Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(JsonPointer.Segments(names.Key).Last(), names, StringComparer.Ordinal);
        });
    }

    // C# writes an abbreviation of three letters or more as a word: TicketUrl, IsOutOfSla.
    [Fact]
    public void NoNameKeepsARunOfCapitals() =>
        Assert.All(SchemaNode.InSpec, schema => Assert.DoesNotMatch("[A-Z]{3}", NameOf(schema)));

    private static string NameOf(SchemaNode schema)
    {
        var words = JsonPointer.Segments(schema.Pointer).Last().Split(' ', '_');
        return schema.Node.Value<string>("x-csharp-name")
            ?? string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    [GeneratedRegex(@"\A([A-Z][a-z0-9]+)+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PascalCase();
}
