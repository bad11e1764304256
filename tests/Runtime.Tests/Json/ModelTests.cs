using System.Buffers;
using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;
using Parcels;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>What models share, on generated ones: absent and null, closed and typed objects, duplicates, pieces.</summary>
public sealed class ModelTests
{
    private const string Full =
        """
        {"id":9223372036854775807,"weight":1.5,"note":"é","codes":[[1,2],[]],"label":{"text":""},"stock":{"total":3,"a":1,"b/c":2},
        "counts":{"":[],"x":[1]},"extra":{"deep":[{"n":123456789012345678901234567890}]},"\\":null}
        """;

    [Fact]
    public void AModelIsWrittenAsItWasRead()
    {
        var parcel = JsonModel.Parse<Parcel>(Full);

        Assert.Equal(Full.ReplaceLineEndings("").Replace(", ", ",", StringComparison.Ordinal), JsonModel.ToJson(parcel));
    }

    [Fact]
    public void AModelIsReadTheSameWhereverThePiecesOfItsTextEnd()
    {
        var bytes = Encoding.UTF8.GetBytes(Full);
        var expected = JsonModel.ToJson(JsonModel.Parse<Parcel>(bytes));

        for (var pieceLength = 1; pieceLength <= bytes.Length; pieceLength++)
        {
            Assert.Equal(expected, JsonModel.ToJson(Pieces.Read<Parcel>(bytes, pieceLength)));
        }
    }

    [Fact]
    public void ATextCutAnywhereIsRefusedAsJson()
    {
        var bytes = Encoding.UTF8.GetBytes(Full);

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<JsonException>(() => JsonModel.Parse<Parcel>(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void ATextWithAnyByteChangedIsReadOrRefusedAsJson()
    {
        var bytes = Encoding.UTF8.GetBytes(Full);
        foreach (var replacement in "\0\"\\{}[],:x1-\u007f"u8.ToArray().Append((byte)0x80).Append((byte)0xFF))
        {
            for (var index = 0; index < bytes.Length; index++)
            {
                byte[] mutant = [.. bytes[..index], replacement, .. bytes[(index + 1)..]];

                var exception = Record.Exception(() => JsonModel.ToJson(JsonModel.Parse<Parcel>(mutant)));

                Assert.True(exception is null or JsonException, $"{replacement} at {index}: {exception}");
            }
        }
    }

    [Fact]
    public void AbsentAndNullStayApartWhereTheContractGivesBothAMeaning()
    {
        Assert.False(JsonModel.Parse<Parcel>("""{"id":1}""").Note.IsPresent);
        Assert.Equal(new Optional<string?>(null), JsonModel.Parse<Parcel>("""{"id":1,"note":null}""").Note);
        Assert.Equal("", JsonModel.Parse<Parcel>("""{"id":1,"note":""}""").Note);

        Assert.Equal("""{"id":1}""", JsonModel.ToJson(new Parcel { Id = 1 }));
        Assert.Equal("""{"id":1,"note":null}""", JsonModel.ToJson(new Parcel { Id = 1, Note = null }));
        Assert.Equal("""{"id":1,"note":""}""", JsonModel.ToJson(new Parcel { Id = 1, Note = "" }));
    }

    [Fact]
    public void TheLastOfTwoEqualNamesCounts()
    {
        var parcel = JsonModel.Parse<Parcel>("""{"id":1,"label":{"text":"a"},"x":1,"\u0069d":2,"label":{},"x":{"y":2}}""");

        Assert.Equal("""{"id":2,"label":{},"x":{"y":2}}""", JsonModel.ToJson(parcel));
    }

    [Fact]
    public void NamesDifferByCase() =>
        Assert.Equal("The required property 'id' is missing.", Codec<Parcel, Parcel>.Refusal("""{"ID":1}"""));

    [Fact]
    public void AClosedObjectPassesOverWhatTheContractForbids() =>
        Assert.Equal("""{"text":"a"}""", JsonModel.ToJson(JsonModel.Parse<Label>("""{"x":{"y":[1,{}]},"text":"a","z":"\""}""")));

    [Fact]
    public void ATypedPropertyThatTheContractDoesNotNameIsHeldToItsType()
    {
        var stock = JsonModel.Parse<Stock>("""{"b/c":2,"total":3,"b/c":4}""");

        Assert.Equal(4, stock.AdditionalProperties["b/c"]);
        Assert.Equal("""{"total":3,"b/c":4}""", JsonModel.ToJson(stock));
        var failure = Assert.Throws<JsonException>(() => JsonModel.Parse<Stock>("""{"b/c":"2"}"""));
        Assert.Equal("$['b/c']", failure.Path);
    }

    [Fact]
    public void AModelIsWrittenIntoAGivenBuffer()
    {
        var buffer = new ArrayBufferWriter<byte>();

        JsonModel.Write(buffer, new Label { Text = "é" });

        Assert.Equal("""{"text":"é"}"""u8.ToArray(), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void NothingIsNeitherReadNorWritten()
    {
        Assert.Throws<ArgumentNullException>(() => JsonModel.Parse<Label>((string)null!));
        Assert.Throws<ArgumentNullException>(() => JsonModel.ToJson<Label>(null!));
        Assert.Throws<ArgumentNullException>(() => JsonModel.Write((IBufferWriter<byte>)null!, new Label()));
        Assert.Throws<ArgumentNullException>(() => JsonModel.Write((Utf8JsonWriter)null!, new Label()));
    }
}
