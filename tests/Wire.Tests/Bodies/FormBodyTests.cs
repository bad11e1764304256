using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>OpenAPI 3.0.4 and 3.1.1, "Encoding the x-www-form-urlencoded Media Type", and their Appendix E.</summary>
public sealed class FormBodyTests
{
    private static readonly Guid Id = Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    private static readonly Address Address = new() { StreetAddress = "123 Example Dr.", City = "Somewhere", State = "CA", Zip = "99999+1234" };

    // The specification's example leaves ':' and ',' as they are, as RFC 1738 did; URLs' own rules, which it calls safest, encode them.
    [Fact]
    public async Task TheSpecificationsExampleIsWrittenAsItShows()
    {
        const string Shown = "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22:%22123+Example+Dr.%22,%22city%22:%22Somewhere"
            + "%22,%22state%22:%22CA%22,%22zip%22:%2299999%2B1234%22%7D";

        var request = await BodiesServer.SendAsync((client, token) => client.SendFormAsync(new Person { Id = Id, Address = Address }, token));

        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal(Shown.Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal), request.Text);
    }

    [Fact]
    public async Task WithoutAnEncodingAListIsAPairForEachItemAndAnObjectIsJson()
    {
        var person = new Person
        {
            Id = Id,
            Name = "a b+c&d=e~é👍",
            Tags = ["x y", "", "z"],
            Addresses = [new Address { City = "A" }, new Address { City = "B" }],
            Flag = false,
            At = new DateTimeOffset(2024, 4, 19, 8, 49, 11, TimeSpan.Zero),
            OddKey = "k",
        };

        var request = await BodiesServer.SendAsync((client, token) => client.SendFormAsync(person, token));

        Assert.Equal(
            [
                "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "name=a+b%2Bc%26d%3De%7E%C3%A9%F0%9F%91%8D",
                "tags=x+y",
                "tags=",
                "tags=z",
                "addresses=%7B%22city%22%3A%22A%22%7D",
                "addresses=%7B%22city%22%3A%22B%22%7D",
                "flag=false",
                "at=2024-04-19T08%3A49%3A11%2B00%3A00",
                "a+key%5B%C3%A9%5D=k",
            ],
            request.Text.Split('&'));
    }

    [Fact]
    public async Task NullAndAnEmptyListAreNoFields()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendFormAsync(new Person { Id = Id, Tags = [], Nothing = (string?)null }, token));

        Assert.Equal("id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6", request.Text);
    }

    // "style-based serialization: RFC 6570, does not use + for form-urlencoded"; content-based serialization does.
    [Fact]
    public async Task AnEncodingOfAFieldIsKept()
    {
        var form = new SendEncodedFormBody
        {
            Exploded = ["a b", "c"],
            Joined = ["a b", "c,d"],
            Spaced = ["a", "b"],
            Piped = ["a", "b"],
            Deep = new Address { City = "A B", State = "C" },
            Flat = new Address { City = "A B", State = "C" },
            Json = ["a b", "c"],
            JsonText = "f81d4fae",
            Reserved = "http://x/?a=b c&d+e%20",
            Styled = "a b+c",
        };

        var request = await BodiesServer.SendAsync((client, token) => client.SendEncodedFormAsync(form, token));

        Assert.Equal(
            [
                "exploded=a%20b",
                "exploded=c",
                "joined=a%20b,c%2Cd",
                "spaced=a%20b",
                "piped=a%7Cb",
                "deep%5Bcity%5D=A%20B",
                "deep%5Bstate%5D=C",
                "city=A%20B",
                "state=C",
                "json=%5B%22a+b%22%2C%22c%22%5D",
                "jsonText=%22f81d4fae%22",
                "reserved=http://x/?a=b%20c%26d%2Be%20",
                "styled=a%20b%2Bc",
            ],
            request.Text.Split('&'));
    }

    [Fact]
    public async Task AFormWhoseSchemaHasNoPropertiesIsTheCallersText()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendFormTextAsync("a=b+c&d=%41", token));

        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("a=b+c&d=%41", request.Text);
    }

    [Fact]
    public async Task AFormWithoutFieldsIsAnEmptyBody()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendEncodedFormAsync(new SendEncodedFormBody(), token));

        Assert.Equal("", request.Text);
        Assert.Equal("0", request.Header("Content-Length"));
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
    }
}
