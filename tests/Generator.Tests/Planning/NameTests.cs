using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Planning;

public sealed class NameTests
{
    public static TheoryData<string> Members => new("{ type: string }", "{ type: string, nullable: true }", "{ type: integer }", "{}");

    [Theory]
    [MemberData(nameof(Members))]
    public void APropertyMayHaveTheNameOfAnyWordOfCSharp(string schema)
    {
        var words = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Where(word => word.Length > 0 && word.All(char.IsLetter))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var required = words.Where((_, index) => index % 2 == 0).Select(word => $"'{word}'");
        var properties = words.Select(word => $"  '{word}': {schema}");
        var members = $"type: object\nrequired: [{string.Join(", ", required)}]\nproperties:\n{string.Join('\n', properties)}";

        Assert.InRange(words.Length, 100, 500);
        Generation.Of(Documents.WithThing(members)).Compile();
    }
}
