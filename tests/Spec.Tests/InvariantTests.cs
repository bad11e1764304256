using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>The invariants hold in the documented samples, and demand nothing that a conforming answer may leave out.</summary>
public sealed class InvariantTests
{
    private static readonly List<(Body Body, JObject Invariants)> Answers =
    [
        .. from body in Body.Documented
           where !body.IsRequest
           let invariants = JsonPointer.Find(Contract.Tree, $"{body.ResponsePointer}/x-invariants") as JObject
           where invariants is not null
           select (body, invariants),
    ];

    [Fact]
    public void EveryResponseWithInvariantsHasADocumentedBodyToHoldThemAgainst() =>
        Assert.Equal(
            Contract.Nodes().Where(place => (place.Node as JObject)?["x-invariants"] is not null).Select(place => place.Pointer),
            Answers.Select(answer => answer.Body.ResponsePointer).Distinct(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void InvariantsAreOfTheKnownKindsAndPointersAreWellFormed() =>
        Assert.All(Answers, answer =>
        {
            Assert.Equal("equal echo unique", MemberNames(answer.Invariants));
            Assert.Equal("request response", MemberNames((JObject)answer.Invariants["echo"]!));
            Assert.All(PointersIntoTheAnswer(answer.Invariants), pointer => Assert.True(JsonPointer.IsWellFormed(pointer)));
        });

    [Fact]
    public void WhatIsDeclaredEqualIsEqualInTheSample() =>
        Assert.All(Answers, answer =>
        {
            var values = Pointers(answer.Invariants, "equal")
                .Select(pointer => JsonPointer.Find(answer.Body.InlineValue, pointer))
                .ToList();

            Assert.True(values.Count > 1);
            Assert.All(values, value => Assert.True(JToken.DeepEquals(values[0], value)));
        });

    [Fact]
    public void WhatIsDeclaredToBeEchoedIsEchoedFromTheRequestToItsAnswer() =>
        Assert.All(Answers, answer =>
        {
            var request = Assert.Single(answer.Body.Requests);
            var sent = JsonPointer.Find(request.InlineValue, answer.Invariants["echo"]!.Value<string>("request")!);

            Assert.NotNull(sent);
            Assert.True(JToken.DeepEquals(
                sent,
                JsonPointer.Find(answer.Body.InlineValue, answer.Invariants["echo"]!.Value<string>("response")!)));
        });

    [Fact]
    public void InvariantsSpeakOnlyOfMembersThatAreAlwaysThere() =>
        Assert.All(Answers, answer =>
        {
            var required = Place.In(answer.Body)
                .SelectMany(place => place.Required.Select(name => JsonPointer.Join(place.Pointer, name)))
                .ToHashSet(StringComparer.Ordinal);

            Assert.All(PointersIntoTheAnswer(answer.Invariants), pointer =>
                Assert.All(Ancestry(pointer), part => Assert.Contains(part, required)));
        });

    private static string MemberNames(JObject members) => string.Join(' ', members.Properties().Select(member => member.Name));

    private static IEnumerable<string> Pointers(JObject invariants, string kind) =>
        invariants[kind]!.Values<string>().Select(pointer => pointer!);

    private static IEnumerable<string> PointersIntoTheAnswer(JObject invariants) =>
        [.. Pointers(invariants, "equal"), .. Pointers(invariants, "unique"), invariants["echo"]!.Value<string>("response")!];

    private static IEnumerable<string> Ancestry(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            yield return pointer[..end];
        }
    }
}
