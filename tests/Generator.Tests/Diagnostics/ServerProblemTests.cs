namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>Where a client finds its API, and what it authorises itself with.</summary>
public sealed class ServerProblemTests
{
    private const string Options = "Acme.Api.AcmeClient.g.cs";

    [Fact]
    public void AServerHasAnAddress() => Diagnosis.Expect(
        Document("servers: [«{ description: Production. }]"),
        "warning KAP2004: The server has no 'url'; add it: without it the client has no address but the BaseAddress of its options");

    [Theory]
    [InlineData("servers: [«none]", "'an item of servers' must be an object, but is a string; it is ignored")]
    [InlineData("servers: [{ url: «[https://things.example] }]", "'url' must be a string, but is an array; it is ignored")]
    public void AServerIsAnObjectWithAText(string servers, string why) => Diagnosis.Expect(Document(servers), $"warning KAP2003: {why}");

    [Fact]
    public void ARelativeAddressIsNone()
    {
        var generation = Diagnosis.Expect(
            Document("servers: [{ url: «/v1 }]"),
            "info KAP3001: '/v1' in servers is ignored: it is not absolute, so the client has no address but the BaseAddress of its options");

        Assert.DoesNotContain("/v1", generation.Sources[Options], StringComparison.Ordinal);
    }

    [Fact]
    public void AVariableOfTheAddressIsDeclared()
    {
        var generation = Diagnosis.Expect(
            Document("servers: [{ url: «'https://{region}.things.example/{version}', variables: { region: { default: eu } } }]"),
            "warning KAP2004: The object 'variables' of the server has no 'version'; add it: the url names it, and without it the client has no address but the BaseAddress of its options");

        Assert.DoesNotContain("things.example", generation.Sources[Options], StringComparison.Ordinal);
    }

    [Fact]
    public void AVariableHasADefaultAndAUse()
    {
        var generation = Diagnosis.Expect(
            Document("servers: [{ url: 'https://{region}.things.example', variables: { «region: {}, «old: { default: a } } }]"),
            "warning KAP2004: The server variable 'region' has no 'default'; add it: without it every user of the client must set the variable",
            "info KAP3001: 'old' in variables is ignored: the server's url does not name it");

        Assert.Contains("public string Region { get; set; } = \"\";", generation.Sources[Options], StringComparison.Ordinal);
        Assert.DoesNotContain("Old", generation.Sources[Options], StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenSchemeIsNotAppliedAndToldOfOnce() => Diagnosis.Expect(
        Document("""
            security: [{ «Login: [] }]
            components: { securitySchemes: { «Login: { type: http } } }
            """),
        "warning KAP3004: The client sends no credential for 'Login': the security scheme of that name is not whole; mend it",
        "warning KAP2004: The security scheme 'Login' has no 'scheme'; add it: it is the scheme of the header Authorization, such as bearer");

    [Fact]
    public void AMisspelledSchemeIsNamed() => Diagnosis.Expect(
        Document("""
            security: [{ «kee: [] }, { «Token: [] }]
            components: { securitySchemes: { Key: { type: apiKey, in: header, name: X-Key } } }
            """),
        "warning KAP2005: The reference 'kee' leads nowhere: did you mean 'Key'?",
        "warning KAP2005: The reference 'Token' leads nowhere: components/securitySchemes has no scheme of that name; add it");

    [Theory]
    [InlineData("type: «apikey, in: header, name: X-Key", "warning KAP2008: 'apikey' is not a value of 'type' and is ignored; did you mean 'apiKey'?")]
    [InlineData("type: apiKey, in: «haeder, name: X-Key", "warning KAP2008: 'haeder' is not a value of 'in' and is ignored; did you mean 'header'?")]
    [InlineData("type: apiKey, in: header, name: «X Key", "warning KAP2008: 'X Key' is not a value of 'name' and is ignored; write the name of a header or cookie, such as X-Api-Key")]
    [InlineData("type: http, scheme: «'a b'", "warning KAP2008: 'a b' is not a value of 'scheme' and is ignored; write a scheme of HTTP, such as bearer or basic")]
    [InlineData("type: apiKey, in: header, name: X-Key, «desciption: A key.", "warning KAP2007: 'desciption' is not a member of a security scheme and is ignored; did you mean 'description'?")]
    public void ASchemeIsCheckedWordByWord(string scheme, string expected) =>
        Diagnosis.Expect(Document($"components: {{ securitySchemes: {{ Key: {{ {scheme} }} }} }}"), expected);

    [Fact]
    public void AKeyHasAHeader() => Diagnosis.Expect(
        Document("components: { securitySchemes: { «Key: { type: apiKey, in: header } } }"),
        "warning KAP2004: The security scheme 'Key' has no 'name'; add it: it is the name of the header, the query parameter or the cookie");

    [Fact]
    public void RequirementsAreAListOfObjects() => Diagnosis.Expect(
        Document("security: [«Key, {}]"),
        "warning KAP2003: 'an item of security' must be an object, but is a string; it is ignored");

    private static string Document(string members) =>
        $$"""
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        {{members}}
        paths:
          /a: { get: { operationId: getA, responses: { "204": { description: None. } } } }
          /b: { get: { operationId: getB, responses: { "204": { description: None. } } } }
        """;
}
