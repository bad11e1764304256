using System.Text.Json.Nodes;
using Kapture;
using KaptureContracts.Runtime.Json;
using Parcels;

namespace KaptureContracts.Runtime.Tests.Json;

public sealed class AdditionalPropertiesTests
{
    [Theory]
    [InlineData("warehouse/3pl", "\"warehouse/3pl\"")]
    [InlineData("issue_type_(cet_routing)", "\"issue_type_(cet_routing)\"")]
    [InlineData("testing_field_-1_", "\"testing_field_-1_\"")]
    [InlineData("\\", "\"\\\\\"")]
    [InlineData("\"", "\"\\\"\"")]
    [InlineData("", "\"\"")]
    [InlineData(" Ticket Id ", "\" Ticket Id \"")]
    [InlineData("é€<>&'+", "\"é€<>&'+\"")]
    [InlineData("\r\n\t\u0001", "\"\\r\\n\\t\\u0001\"")]
    [InlineData("Title", "\"Title\"")]
    public void AnyKeyIsWrittenWithNoMoreEscapesThanJsonAsksFor(string key, string written)
    {
        var ticket = new NewTicket { Title = "x", AdditionalProperties = new JsonObject { [key] = 1 } };

        Assert.Equal($$"""{"title":"x",{{written}}:1}""", JsonModel.ToJson(ticket));
        Assert.Equal(1, (int?)JsonModel.Parse<NewTicket>(JsonModel.ToJson(ticket)).AdditionalProperties[key]);
    }

    [Fact]
    public void NestedArraysOfObjectsAreWrittenUnchanged()
    {
        const string Fields = """[{"a/b":[{"c":[[{"\\":null}],[]]}],"é":"€"},{},[1.50,-0,12345678901234567890]]""";
        var ticket = new NewTicket
        {
            Title = "x",
            AdditionalProperties = new JsonObject { ["warehouse/3pl"] = JsonNode.Parse(Fields), ["none"] = null },
        };

        Assert.Equal($$"""{"title":"x","warehouse/3pl":{{Fields}},"none":null}""", JsonModel.ToJson(ticket));
    }

    [Fact]
    public void AnAdditionalPropertyMayNotStandInForADeclaredOne()
    {
        var ticket = new NewTicket { Title = "x", AdditionalProperties = new JsonObject { ["email_id"] = "a@b.example" } };
        var stock = new Stock { AdditionalProperties = new(StringComparer.Ordinal) { ["total"] = 1 } };

        var free = Assert.Throws<InvalidOperationException>(() => JsonModel.ToJson(ticket));
        var typed = Assert.Throws<InvalidOperationException>(() => JsonModel.ToJson(stock));

        Assert.Contains("'email_id'", free.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a@b.example", free.Message, StringComparison.Ordinal);
        Assert.Contains("'total'", typed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TypedPropertiesAreWrittenAfterTheDeclaredOnes()
    {
        var stock = new Stock { Total = 3, AdditionalProperties = new(StringComparer.Ordinal) { ["\\"] = 1, ["é"] = 2 } };

        Assert.Equal("""{"total":3,"\\":1,"é":2}""", JsonModel.ToJson(stock));
    }

    [Fact]
    public void AnObjectThatIsEmptyOrNotThereAddsNothing()
    {
        Assert.Equal("""{"title":"x"}""", JsonModel.ToJson(new NewTicket { Title = "x" }));
        Assert.Equal("""{"title":"x"}""", JsonModel.ToJson(new NewTicket { Title = "x", AdditionalProperties = [] }));
        Assert.Equal("""{"title":"x"}""", JsonModel.ToJson(new NewTicket { Title = "x", AdditionalProperties = null! }));
    }
}
