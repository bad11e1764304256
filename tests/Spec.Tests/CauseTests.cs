using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>Every cause is a mistake that the spec itself calls one, so that a mock can provoke it and a verifier can make it.</summary>
public sealed class CauseTests
{
    private static readonly List<Body> WithCause = [.. Body.InSpec.Where(body => body.Example.ContainsKey("x-cause"))];

    [Fact]
    public void EveryDocumentedFailureHasACauseOfItsOwn()
    {
        var envelope = Contract.Tree["x-envelope"]!;
        var failures = Body.Documented
            .Where(body => !body.IsRequest)
            .Where(body => JToken.DeepEquals(body.InlineValue[envelope.Value<string>("property")!], envelope["failure"]))
            .ToList();

        Assert.NotEmpty(failures);
        Assert.Equal(failures, WithCause);
        Assert.Distinct(WithCause.Select(body => body.Example["x-cause"]!.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void ACauseIsUnauthorizedOrWhatABodyViolatesAtAPlace() =>
        Assert.All(WithCause, body =>
        {
            if (body.Example["x-cause"] is JObject cause)
            {
                Assert.Equal("pointer violates", string.Join(' ', cause.Properties().Select(member => member.Name)));
                Assert.True(JsonPointer.IsWellFormed(cause.Value<string>("pointer")!));
                Assert.NotEmpty(cause["violates"]!);
                return;
            }

            Assert.Equal("unauthorized", body.Example.Value<string>("x-cause"));
            Assert.NotEmpty(Contract.Tree["security"]!);
        });

    [Fact]
    public void WhatACauseViolatesIsDemandedAtItsPlaceByTheRequestsSchema()
    {
        var demands = Places(WithCause).SelectMany(cause => cause.Keywords.Select(keyword => (cause.Place, keyword))).ToList();

        Assert.NotEmpty(demands);
        Assert.All(demands, demand => Assert.Contains(
            demand.keyword == "required" ? RequiredAbove(demand.Place) : new Constraint(demand.Place.SchemaPointer, demand.keyword),
            Constraint.InSpec));
    }

    [Fact]
    public void ACauseSpeaksForEveryDemandAtItsPlace() =>
        Assert.All(Places(WithCause), cause =>
        {
            var atThePlace = Constraint.InSpec.Where(constraint => constraint.SchemaPointer == cause.Place.SchemaPointer);
            Assert.Equal(
                atThePlace.Select(constraint => constraint.Keyword).Append("required").Order(StringComparer.Ordinal),
                cause.Keywords.Order(StringComparer.Ordinal),
                StringComparer.Ordinal);
        });

    private static IEnumerable<(Place Place, IEnumerable<string> Keywords)> Places(IEnumerable<Body> bodies) =>
        from body in bodies
        let cause = body.Example["x-cause"] as JObject
        where cause is not null
        from request in body.Requests
        let place = Place.In(request).Single(place => place.Pointer == cause.Value<string>("pointer"))
        select (place, cause["violates"]!.Values<string>().Select(keyword => keyword!));

    private static Constraint RequiredAbove(Place place)
    {
        var parts = place.SchemaPointer.Split("/properties/");
        return new Constraint(string.Join("/properties/", parts[..^1]), $"required/{parts[^1]}");
    }
}
