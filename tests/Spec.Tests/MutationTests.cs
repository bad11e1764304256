using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>The schemas refuse what breaks them and nothing else: mutants are derived from the schemas, judged by NJsonSchema.</summary>
public sealed class MutationTests
{
    public static TheoryData<Body> DocumentedBodies => [.. Body.Documented];

    [Theory]
    [MemberData(nameof(DocumentedBodies))]
    public async Task EveryMutantOfADocumentedBodyIsRefusedForItsMistake(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var survivors = new List<string>();
        var mutants = Mutant.Of(body).ToList();

        foreach (var mutant in mutants)
        {
            var findings = await body.Validate(mutant.Body);
            if (!findings.Contains(mutant.Finding, StringComparer.Ordinal))
            {
                survivors.Add($"{mutant.Breaks}: expected {mutant.Finding}, found [{string.Join(", ", findings)}]");
            }
        }

        Assert.NotEmpty(mutants);
        Assert.Empty(survivors);
    }

    [Fact]
    public void EveryConstraintOfTheSpecIsBrokenBySomeMutant()
    {
        var broken = Body.Documented.SelectMany(Mutant.Of).Select(mutant => mutant.Breaks).ToHashSet();

        Assert.NotEmpty(broken);
        Assert.All(Constraint.InSpec, constraint => Assert.Contains(constraint, broken));
    }

    [Theory]
    [MemberData(nameof(DocumentedBodies))]
    public async Task AMemberThatIsNotRequiredMayBeAbsent(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bare = body.InlineValue;

        foreach (var place in ObjectsOf(body).Reverse())
        {
            var members = ((JObject)JsonPointer.Find(bare, place.Pointer)!).Properties();
            var required = members.Where(member => place.Required.Contains(member.Name, StringComparer.Ordinal));
            bare = place.BodyWith(bare, new JObject(required));
        }

        Assert.Empty(await body.Validate(bare));
    }

    [Theory]
    [MemberData(nameof(DocumentedBodies))]
    public async Task AMemberThatTheSpecDoesNotKnowIsAllowedInEveryObject(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);

        foreach (var place in ObjectsOf(body))
        {
            var value = (JObject)place.Value.DeepClone();
            value["warehouse/3pl"] = new JArray(new JObject { ["a"] = 1 });
            Assert.Empty(await body.Validate(place.BodyWith(body.InlineValue, value)));
        }
    }

    private static IEnumerable<Place> ObjectsOf(Body body) => Place.In(body).Where(place => place.Value is JObject);
}
