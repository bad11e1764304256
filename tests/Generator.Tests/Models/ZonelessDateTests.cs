using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

public sealed class ZonelessDateTests
{
    private readonly EmittedModel _model = EmittedModel.OfSchema(
        """
        type: object
        properties:
          at:
            type: string
            x-datetime: { format: "yyyy-MM-dd HH:mm:ss", offset: "+05:30", empty: "null" }
          strict:
            type: string
            x-datetime: { format: "dd.MM.yyyy", offset: "-03:00" }
        """);

    [Fact]
    public void ADateWithoutAZoneIsReadAtTheOffsetOfTheContract() => Assert.Equal(
        new DateTimeOffset(2024, 4, 19, 14, 19, 11, TimeSpan.FromMinutes(330)), _model.Value("""{"at":"2024-04-19 14:19:11"}""", "At"));

    [Theory]
    [InlineData("""{"at":"2024-04-19 14:19:11"}""")]
    [InlineData("""{"strict":"29.02.2024"}""")]
    public void ADateIsWrittenAsItCame(string json) => Assert.Equal(json, _model.RoundTrip(json));

    [Theory]
    [InlineData("""{"at":""}""")]
    [InlineData("""{"at":null}""")]
    [InlineData("{}")]
    public void AnEmptyDateIsNullAndIsLeftOut(string json)
    {
        Assert.Null(_model.Value(json, "At"));
        Assert.Equal("{}", _model.RoundTrip(json));
    }

    [Theory]
    [InlineData("""{"at":"2024-04-19T14:19:11Z"}""", "$.at")]
    [InlineData("""{"at":"yesterday"}""", "$.at")]
    [InlineData("""{"at":1713516551152}""", "$.at")]
    [InlineData("""{"strict":""}""", "$.strict")]
    [InlineData("""{"strict":"30.02.2024"}""", "$.strict")]
    public void ATextOfAnotherFormIsRefusedWithItsPlace(string json, string path) => Assert.Equal(path, _model.Refusal(json).Path);

    [Fact]
    public void ARequiredDateMustBeThereAndMayBeEmpty()
    {
        var model = EmittedModel.OfSchema(
            """
            type: object
            required: [at]
            properties: { at: { type: string, x-datetime: { format: yyyy-MM-dd, offset: "+00:00", empty: "null" } } }
            """);

        Assert.Equal("The required property 'at' is missing.", model.Refusal("{}").Message);
        Assert.Null(model.Value("""{"at":""}""", "At"));
    }
}
