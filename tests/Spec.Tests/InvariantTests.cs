using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>The invariants hold in the documented samples, and demand nothing that a conforming answer may leave out.</summary>
public sealed class InvariantTests
{
    private static readonly Body Created = Body.Documented.Single(body => body.ExampleName == "ticketCreated");

    private static readonly Body Request = Body.Documented.Single(body => body.IsRequest);

    private static readonly JObject Invariants =
        (JObject)JsonPointer.Find(Contract.Tree, $"{Created.ResponsePointer}/x-invariants")!;

    private static IEnumerable<string> Equal => Invariants["equal"]!.Values<string>().Select(pointer => pointer!);

    private static IEnumerable<string> Unique => Invariants["unique"]!.Values<string>().Select(pointer => pointer!);

    [Fact]
    public void OnlyTheDocumentedAnswerHasInvariantsAndTheyAreOfTheKnownKinds()
    {
        Assert.Single(Contract.Nodes(), place => place.Node is JObject members && members.ContainsKey("x-invariants"));
        Assert.Equal("equal echo unique", string.Join(' ', Invariants.Properties().Select(member => member.Name)));
        Assert.Equal("request response", string.Join(' ', ((JObject)Invariants["echo"]!).Properties().Select(member => member.Name)));
    }

    [Fact]
    public void WhatIsDeclaredEqualIsEqualInTheSample()
    {
        Assert.True(Equal.Count() > 1);
        Assert.Single(Equal.Select(pointer => JsonPointer.Find(Created.InlineValue, pointer)!.ToString()).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsDeclaredToBeEchoedIsEchoedFromTheCurlToItsAnswer()
    {
        var sent = JsonPointer.Find(Request.InlineValue, Invariants["echo"]!.Value<string>("request")!)!;
        var answered = JsonPointer.Find(Created.InlineValue, Invariants["echo"]!.Value<string>("response")!)!;

        Assert.Equal("TEST 1", sent.Value<string>());
        Assert.True(JToken.DeepEquals(sent, answered));
    }

    [Fact]
    public void InvariantsSpeakOnlyOfMembersThatAreAlwaysThere()
    {
        var required = Place.In(Created)
            .SelectMany(place => place.Required.Select(name => JsonPointer.Join(place.Pointer, name)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All([.. Equal, .. Unique, Invariants["echo"]!.Value<string>("response")!], pointer =>
            Assert.All(Ancestry(pointer), part => Assert.Contains(part, required)));
    }

    private static IEnumerable<string> Ancestry(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            yield return pointer[..end];
        }
    }
}
