using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Planning;

/// <summary>The interface and the registration of a client get along with every name and every setting of a document.</summary>
public sealed class RegistrationTests
{
    private const string Registration = "Acme.Api.AcmeClientServiceCollectionExtensions.g.cs";

    private const string Secured = """
        openapi: 3.1.0
        info: { title: Secured, version: "1" }
        servers: [{ url: "https://{account}.things.example/{stage}", variables: { account: { default: demo }, stage: { default: live } } }]
        security: [{ key: [] }, { app: [], user: [] }]
        paths:
          /a: { get: { operationId: a, responses: { "204": { description: Done. } } } }
          /b: { get: { operationId: b, servers: [{ url: "https://other.example" }], responses: { "204": { description: Done. } } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: query, name: key }
            app: { type: apiKey, in: header, name: X-App }
            user: { type: http, scheme: bearer }
        """;

    [Fact]
    public void SchemasGiveWayToTheNamesOfTheClient()
    {
        var names = new[] { "IAcmeClient", "iacmeclient", "AcmeClientServiceCollectionExtensions", "AcmeClientOptions", "Registration", "Contract" };
        var schemas = string.Join('\n', names.Select(name => $"    {name}: {{ type: object, properties: {{ {name}: {{ type: string }} }} }}"));
        var generation = Generation.Of(
            $"openapi: 3.1.0\ninfo: {{ title: Names, version: '1' }}\nservers: [{{ url: 'https://x.example' }}]\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}\n");

        Assert.Empty(generation.Diagnostics);
        var types = generation.Compile().GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
            .Where(type => type.ContainingType is null).Select(type => type.Name).ToArray();
        Assert.All(
            ["IAcmeClient", "IAcmeClient2", "AcmeClientServiceCollectionExtensions", "AcmeClientServiceCollectionExtensions2", "AcmeClientOptions2"],
            name => Assert.Contains(name, types));
    }

    [Theory]
    [InlineData("AcmeClient", "acmeClient")]
    [InlineData("AcmeClient", "IAcmeClient")]
    [InlineData("AcmeClient", "addAcmeClient")]
    [InlineData("FetchAsync", "fetch")]
    [InlineData("FetchAsync", "iFetch")]
    [InlineData("FetchAsync", "IFetchAsync")]
    [InlineData("Registration", "registration")]
    [InlineData("Disposing", "dispose")]
    public void OperationsMayHaveTheNamesOfTheClient(string client, string operation)
    {
        var document = new TestDocument(Documents.Minimal.Replace("addThing", operation, StringComparison.Ordinal)).With("OpenApiClientName", client);
        var generation = Generation.Of(document);

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void OptionsMayHaveTheNamesOfWhatAllOptionsHave()
    {
        var generation = Generation.Of(Secured
            .Replace("account", "loggerFactory", StringComparison.Ordinal)
            .Replace("stage", "settings", StringComparison.Ordinal)
            .Replace("app:", "baseAddress:", StringComparison.Ordinal)
            .Replace("user:", "class:", StringComparison.Ordinal));

        Assert.Empty(generation.Diagnostics);
        Assert.Contains("""options.LoggerFactory2 = settings.Text("LoggerFactory2", options.LoggerFactory2);""", generation.Sources[Registration], StringComparison.Ordinal);
        generation.Compile();
    }

    [Fact]
    public void AnInternalClientHasAnInternalInterfaceAndRegistration()
    {
        var generation = Generation.Of(new TestDocument(Secured).With("OpenApiVisibility", "internal"));

        var types = generation.Compile().GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
            .Where(type => type.ContainingType is null);
        Assert.All(types, type => Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility));
    }

    [Fact]
    public void WhereNoOperationCanDoWithoutACredentialOneIsAskedForAndEveryAddressIsChecked()
    {
        var emitted = Generation.Of(Secured).Sources[Registration];

        Assert.Contains("""checks.Credential("Key or App or User", options.Key ?? options.App ?? options.User);""", emitted, StringComparison.Ordinal);
        Assert.Contains("checks.Address(options.ResolveOtherExample);", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security: [{ key: [] }, { app: [], user: [] }]", "security: [{ key: [] }, {}]")]
    [InlineData("operationId: a,", "operationId: a, security: [],")]
    [InlineData("security: [{ key: [] }, { app: [], user: [] }]", "")]
    public void WhereOneOperationCanDoWithoutACredentialNoneIsAskedFor(string text, string replacement) => Assert.DoesNotContain(
        "checks.Credential", Generation.Of(Secured.Replace(text, replacement, StringComparison.Ordinal)).Sources[Registration], StringComparison.Ordinal);
}
