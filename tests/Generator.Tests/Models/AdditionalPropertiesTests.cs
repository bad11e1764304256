using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

public sealed class AdditionalPropertiesTests
{
    private const string Declared = "type: object\nproperties: { it: { type: integer } }\n";

    [Theory]
    [InlineData("")]
    [InlineData("additionalProperties: true")]
    [InlineData("additionalProperties: {}")]
    public void PropertiesWithoutANameInTheSchemaSurvive(string additional)
    {
        const string Json = """{"it":1,"other":{"a":[1.50,"x",null,true]},"it2":2}""";

        Assert.Equal(Json, EmittedModel.OfSchema(Declared + additional).RoundTrip(Json));
    }

    [Fact]
    public void PropertiesOfOneTypeAreReadAsThatType()
    {
        var model = EmittedModel.OfSchema(Declared + "additionalProperties: { type: string }");
        const string Json = """{"it":1,"other":"a"}""";

        Assert.Equal(typeof(Dictionary<string, string>), model.Property("AdditionalProperties").PropertyType);
        Assert.Equal(Json, model.RoundTrip(Json));
        Assert.Equal("$.other", model.Refusal("""{"it":1,"other":5}""").Path);
    }

    [Fact]
    public void ForbiddenPropertiesAreAcceptedAndLeftOut() => Assert.Equal(
        """{"it":1}""",
        EmittedModel.OfSchema(Declared + "additionalProperties: false").RoundTrip("""{"other":{"a":[1]},"it":1}"""));
}
