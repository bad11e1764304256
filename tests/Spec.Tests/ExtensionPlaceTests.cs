using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>An extension that is misspelt, or stands where nobody reads it, says nothing: here it is found.</summary>
public sealed class ExtensionPlaceTests
{
    private static readonly Dictionary<string, string[]> PlacesOf = new(StringComparer.Ordinal)
    {
        ["x-cause"] = ["example"],
        ["x-csharp-name"] = ["operation", "response", "schema", "security scheme"],
        ["x-datetime"] = ["schema"],
        ["x-envelope"] = ["root", "operation"],
        ["x-invariants"] = ["response"],
        ["x-provenance"] = ["response", "schema"],
        ["x-value-prefix"] = ["security scheme"],
    };

    [Fact]
    public void EveryExtensionIsKnownAndStandsWhereItIsRead()
    {
        var used = Contract.Nodes()
            .SelectMany(place => NamesOf(place.Node).Select(name => (name, place: PlaceOf(place.Pointer))))
            .ToList();
        var names = used.Select(use => use.name).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(PlacesOf.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.All(used, use => Assert.Contains(use.place, PlacesOf[use.name], StringComparer.Ordinal));
    }

    [Fact]
    public void AValuePrefixStandsOnAnApiKeyAndEndsWithTheSpaceThatSeparatesIt()
    {
        var (_, scheme) = Contract.Resolve("/components/securitySchemes/KaptureToken");

        Assert.Equal("apiKey", scheme.Value<string>("type"));
        Assert.Matches(@"\A\S+ \z", scheme.Value<string>("x-value-prefix"));
    }

    private static IEnumerable<string> NamesOf(JToken node) => node is JObject members
        ? members.Properties().Select(member => member.Name).Where(name => name.StartsWith("x-", StringComparison.Ordinal))
        : [];

    private static string PlaceOf(string pointer) => JsonPointer.Segments(pointer).ToArray() switch
    {
        [] => "root",
        ["paths", _, _] => "operation",
        ["components", "responses", _] => "response",
        ["components", "securitySchemes", _] => "security scheme",
        [.., "examples", _] => "example",
        _ when SchemaNode.InSpec.Any(schema => schema.Pointer == pointer) => "schema",
        _ => pointer,
    };
}
