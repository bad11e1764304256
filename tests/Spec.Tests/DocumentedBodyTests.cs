using System.Security.Cryptography;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

public sealed class DocumentedBodyTests
{
    public static TheoryData<Body> DocumentedBodies => [.. Body.Documented];

    public static TheoryData<Body> AllBodies => [.. Body.InSpec];

    [Fact]
    public void TheDocumentedFailuresReadAsThePageShowsThem()
    {
        Assert.Equal("""{"message": "Invalid Auth Key","status": "failed"}""", ReadExample("invalid-auth-key.json"));
        Assert.Equal("""{"message": "title is missing", "status": "failed"}""", ReadExample("title-is-missing.json"));
    }

    // The hashes are those of the page's text. They guard against editors, formatters and line-ending conversions.
    [Theory]
    [InlineData("spec/examples/invalid-auth-key.json", "4d43f1fa6830142a35da94fed4801dc018d614891e14d5bcb2cb655dd924b035")]
    [InlineData("spec/examples/title-is-missing.json", "1b38f0a27cd9d9185c83f057ac4094f1428c9c50fe2c6e23dd4d8e61f0e926a4")]
    [InlineData("spec/examples/ticket-created.json", "74d28ffc3bb4cc8dd2b9913b9272ebd7826cb2967e1427452f4b503c71bc9655")]
    [InlineData("spec/examples/working-curl.json", "933d2fe5244f7846a7aa0c27f617efd83002692ab63a54668810645e4dd90370")]
    public void EachBodyIsThePagesOwnBytes(string file, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file)))));

    [Fact]
    public void EveryFileIsANamedExampleOfTheSpec()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "spec", "examples"));

        Assert.Equal(files.Order(StringComparer.Ordinal), Body.Documented.Select(body => body.FilePath).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DocumentedBodies))]
    public void TheInlineExampleEqualsTheFileValueForValueAndInTheSameOrder(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var file = Contract.ReadJson(File.ReadAllText(body.FilePath));

        Assert.Equal(file.ToString(Formatting.Indented), body.InlineValue.ToString(Formatting.Indented));
    }

    [Theory]
    [MemberData(nameof(DocumentedBodies))]
    public async Task TheFileValidatesAgainstItsSchema(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);

        var json = await File.ReadAllTextAsync(body.FilePath, TestContext.Current.CancellationToken);

        Assert.Empty(await body.Validate(Contract.ReadJson(json)));
    }

    [Theory]
    [MemberData(nameof(AllBodies))]
    public async Task TheInlineExampleValidatesAgainstItsSchema(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);

        Assert.Empty(await body.Validate(body.InlineValue));
    }

    [Fact]
    public async Task ThePagesRequestSampleFailsForItsEmptyTitleAndForNothingElse()
    {
        var sample = Contract.ReadJson(ReadFixture("page-request-with-empty-title.json"));

        Assert.Equal(["StringTooShort: #/[0].title"], await Request.Validate(sample));
        sample[0]!["title"] = "x";
        Assert.Empty(await Request.Validate(sample));
    }

    [Theory]
    [InlineData("""[{"title":"x"}]""")]
    [InlineData("""[{"title":"x","customer_name":"A","warehouse/3pl":[{"a":1}],"issue_type_(cet_routing)":null,"\\":{"\"":[]}}]""")]
    [InlineData("""[{"title":"x"},{"title":"y"}]""")]
    [InlineData("""[{"title":"x","due_date":"2024-04-19 14:19:11","email_id":"a@b.example"}]""")]
    public async Task WhatThePageAllowsBesidesItsSamplesValidatesToo(string request) =>
        Assert.Empty(await Request.Validate(Contract.ReadJson(request)));

    private static Body Request => Body.InSpec.Single(body => body.ExampleName == "workingCurl");

    private static string ReadExample(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "examples", name));

    private static string ReadFixture(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", name));
}
