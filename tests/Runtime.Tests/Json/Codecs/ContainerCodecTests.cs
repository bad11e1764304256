using KaptureContracts.Runtime.Json;
using Lists = KaptureContracts.Runtime.Tests.Json.Codec<
    System.Collections.Generic.IReadOnlyList<int>,
    KaptureContracts.Runtime.Json.ListCodec<int,
    KaptureContracts.Runtime.Json.Int32Codec>>;
using ListsOfLists = KaptureContracts.Runtime.Tests.Json.Codec<
    System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<string>>,
    KaptureContracts.Runtime.Json.ListCodec<System.Collections.Generic.IReadOnlyList<string>,
    KaptureContracts.Runtime.Json.ListCodec<string,
    KaptureContracts.Runtime.Json.StringCodec>>>;
using Maps = KaptureContracts.Runtime.Tests.Json.Codec<
    System.Collections.Generic.IReadOnlyDictionary<string, int>,
    KaptureContracts.Runtime.Json.MapCodec<int,
    KaptureContracts.Runtime.Json.Int32Codec>>;
using MaybeLists = KaptureContracts.Runtime.Tests.Json.Codec<
    System.Collections.Generic.IReadOnlyList<int?>,
    KaptureContracts.Runtime.Json.ListCodec<int?,
    KaptureContracts.Runtime.Json.NullableValueCodec<int,
    KaptureContracts.Runtime.Json.Int32Codec>>>;
using MaybeStrings = KaptureContracts.Runtime.Tests.Json.Codec<
    string?,
    KaptureContracts.Runtime.Json.NullableReferenceCodec<string,
    KaptureContracts.Runtime.Json.StringCodec>>;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class ContainerCodecTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[1,-2,2147483647]")]
    public void AListSurvivesARoundTrip(string json)
    {
        Assert.Equal(json, Lists.Write(Lists.Read(json)));
        Assert.Equal(json, Lists.Write(Lists.ReadInPieces(json)));
    }

    [Fact]
    public void ListsNest() =>
        Assert.Equal("""[[],["a"],["","é"]]""", ListsOfLists.Write(ListsOfLists.Read("""[ [], [ "a" ], [ "", "é" ] ]""")));

    [Fact]
    public void ANullInAListIsKeptWhereTheContractAllowsItAndRefusedWhereItDoesNot()
    {
        Assert.Equal([1, null], MaybeLists.Read("[1,null]"));
        Assert.Equal("[1,null]", MaybeLists.Write([1, null]));
        Assert.Equal("Expected a 32-bit integer, found null.", Lists.Refusal("[1,null]"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"":1}""")]
    [InlineData("""{"warehouse/3pl":1,"issue_type_(cet_routing)":2,"\\":3,"\"":4,"é":5}""")]
    public void AMapKeepsItsKeysWhateverTheyAre(string json)
    {
        Assert.Equal(json, Maps.Write(Maps.Read(json)));
        Assert.Equal(json, Maps.Write(Maps.ReadInPieces(json)));
    }

    [Fact]
    public void TheLastOfTwoEqualKeysCounts()
    {
        var map = Maps.Read("""{"a":1,"b":2,"\u0061":3}""");

        Assert.Equal(3, map["a"]);
        Assert.Equal(2, map.Count);
    }

    [Fact]
    public void KeysDifferByCase() => Assert.Equal(2, Maps.Read("""{"a":1,"A":2}""").Count);

    [Fact]
    public void AKeyThatIsNotUnicodeIsRefusedAsJson() =>
        Assert.Equal("A string is not valid Unicode.", Maps.Refusal("""{"\uD83D":1}"""));

    [Fact]
    public void NullableValuesAreReadAndWritten()
    {
        Assert.Null(MaybeStrings.Read("null"));
        Assert.Equal("a", MaybeStrings.Read("\"a\""));
        Assert.Equal("null", MaybeStrings.Write(null));
        Assert.Equal("\"a\"", MaybeStrings.Write("a"));
        Assert.Equal("Expected a string, found a number.", MaybeStrings.Refusal("1"));
    }

    [Fact]
    public void AContainerThatIsNotThereIsWrittenAsNull()
    {
        Assert.Equal("null", Lists.Write(null!));
        Assert.Equal("null", Maps.Write(null!));
    }

    [Theory]
    [InlineData("{}", "an object")]
    [InlineData("1", "a number")]
    [InlineData("null", "null")]
    public void AnotherTypeThanAListIsNamedInTheRefusal(string json, string found) =>
        Assert.Equal($"Expected an array, found {found}.", Lists.Refusal(json));

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("\"{}\"", "a string")]
    [InlineData("null", "null")]
    public void AnotherTypeThanAMapIsNamedInTheRefusal(string json, string found) =>
        Assert.Equal($"Expected an object, found {found}.", Maps.Refusal(json));
}
