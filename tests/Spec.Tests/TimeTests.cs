using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

public sealed partial class TimeTests
{
    private static readonly List<SchemaNode> Times = [.. SchemaNode.InSpec.Where(schema => schema.Node.ContainsKey("x-datetime"))];

    [Fact]
    public void EveryTimeIsAStringWithAFormatAnOffsetAndAWordForEmpty()
    {
        Assert.NotEmpty(Times);
        Assert.All(Times, schema =>
        {
            var time = (JObject)schema.Node["x-datetime"]!;
            Assert.Equal("format offset empty", string.Join(' ', time.Properties().Select(member => member.Name)));
            Assert.Equal("string", schema.Node.Value<string>("type"));
            Assert.Null(schema.Node["format"]);
            Assert.Matches(Offset(), time.Value<string>("offset"));
            Assert.Equal("null", time.Value<string>("empty"));
        });
    }

    [Fact]
    public void EveryDocumentedTimeReadsInTheDeclaredFormatAndWritesBackAsItCame()
    {
        var times = DocumentedStrings()
            .Where(place => place.Schema.ContainsKey("x-datetime") && place.Value.Value<string>() != "")
            .ToList();

        Assert.NotEmpty(times);
        Assert.All(times, place =>
        {
            var read = Read(place);
            Assert.Equal(place.Value.Value<string>(), read.ToString(FormatOf(place), CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void NoDocumentedTimeIsLeftAsPlainText()
    {
        var timesByLook = DocumentedStrings().Where(place => LooksLikeATime().IsMatch(place.Value.Value<string>()!)).ToList();

        Assert.NotEmpty(timesByLook);
        Assert.All(timesByLook, place => Assert.True(place.Schema.ContainsKey("x-datetime"), place.Pointer));
    }

    [Fact]
    public void TheDeclaredOffsetIsTheOneAtWhichTheDocumentedDateAndEpochTimeAgree()
    {
        var body = Body.Documented.Single(body => body.ExampleName == "ticketCreated");
        var date = Place.In(body).Single(place => place.Pointer == "/ticket/date");
        var epoch = JsonPointer.Find(body.InlineValue, "/ticket/lastConversationTime")!.Value<long>();

        Assert.Equal(epoch / 1000, Read(date).ToUnixTimeSeconds());
    }

    [Fact]
    public void AllTimesAreDeclaredAlike() =>
        Assert.Single(Times.Select(schema => schema.Node["x-datetime"]!.ToString()).Distinct(StringComparer.Ordinal));

    private static IEnumerable<Place> DocumentedStrings() =>
        Body.Documented.SelectMany(Place.In).Where(place => place.Value.Type == JTokenType.String);

    private static DateTimeOffset Read(Place place)
    {
        var offset = place.Schema["x-datetime"]!.Value<string>("offset");
        return DateTimeOffset.ParseExact(
            place.Value.Value<string>() + offset, FormatOf(place) + "zzz", CultureInfo.InvariantCulture);
    }

    private static string FormatOf(Place place) => place.Schema["x-datetime"]!.Value<string>("format")!;

    [GeneratedRegex(@"\A[+-]([01]\d|2[0-3]):[0-5]\d\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\d", RegexOptions.None, 1000)]
    private static partial Regex LooksLikeATime();
}
