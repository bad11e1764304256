using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Parcels;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>A user's own <see cref="JsonSerializer"/> reads and writes the models through the emitted resolver, without reflection.</summary>
public sealed class SerializerTests
{
    private const string Json = """{"id":1,"note":null,"label":{"text":"<é>"},"x":[1]}""";

    private static readonly JsonSerializerOptions Options = Make();
    private static readonly JsonSerializerOptions Escaping = new() { TypeInfoResolver = ParcelsClientJsonResolver.Default };
    private static readonly JsonSerializerOptions Indenting = new(Options) { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void AModelIsReadAndWrittenAsItsClientDoes()
    {
        var parcel = JsonSerializer.Deserialize<Parcel>(Json, Options)!;

        Assert.Equal((1, "<é>", true), (parcel.Id, parcel.Label!.Text, parcel.Note.IsPresent));
        Assert.Equal(Json, JsonSerializer.Serialize(parcel, Options));
    }

    [Fact]
    public void CollectionsOfModelsAre()
    {
        var text = $"[{Json},null]";

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<List<Parcel?>>(text, Options), Options));
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Parcel?[]>(text, Options), Options));
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<IReadOnlyList<Parcel?>>(text, Options), Options));
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<IEnumerable<Parcel?>>(text, Options), Options));
    }

    [Fact]
    public async Task AStreamIsReadInPieces()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Json, 5_000))}]"));

        var parcels = await JsonSerializer.DeserializeAsync<List<Parcel>>(stream, Options, TestContext.Current.CancellationToken);

        Assert.Equal(5_000, parcels!.Count);
    }

    [Fact]
    public void AModelStandsInsideAUsersOwnType()
    {
        var options = Make();
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        var text = $$"""{"Parcel":{{Json}}}""";

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Holder>(text, options), options));
    }

    [Fact]
    public void TheWritersOwnEscapesAndIndentsAreKept()
    {
        var label = new Label { Text = "<é>" };
        Assert.Equal("""{"text":"\u003C\u00E9\u003E"}""", JsonSerializer.Serialize(label, Escaping));
        Assert.Equal("{\n  \"text\": \"<é>\"\n}", JsonSerializer.Serialize(label, Indenting));
    }

    [Fact]
    public void WhatIsNotOfTheContractIsToldWithItsPlace()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<List<Parcel>>("""[{"id":1},{"id":"1"}]""", Options));

        Assert.StartsWith("Expected a 64-bit integer, found a string.", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("$[1]", failure.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherTypesAreLeftToOtherResolvers() =>
        Assert.Null(ParcelsClientJsonResolver.Default.GetTypeInfo(typeof(List<string>), Options));

    private static JsonSerializerOptions Make() =>
        new() { TypeInfoResolverChain = { ParcelsClientJsonResolver.Default }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

internal sealed record Holder(Parcel Parcel);
