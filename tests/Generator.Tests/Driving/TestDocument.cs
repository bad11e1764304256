using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>An OpenAPI document as the build hands it to the compiler.</summary>
internal sealed class TestDocument(string path, SourceText? text) : AdditionalText
{
    public const string DefaultPath = "api.openapi.yaml";

    public TestDocument(string text, string path = DefaultPath)
        : this(path, SourceText.From(text))
    {
    }

    public override string Path { get; } = path;

    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty
        .Add("OpenApiContract", "true")
        .Add("OpenApiNamespace", "Acme.Api")
        .Add("OpenApiClientName", "AcmeClient");

    public string Text => text!.ToString();

    public static TestDocument Kapture() => new(File.ReadAllText(Files.KaptureSpec), "spec/kapture-add-ticket.openapi.yaml")
    {
        Metadata = ImmutableDictionary<string, string>.Empty
            .Add("OpenApiContract", "true")
            .Add("OpenApiNamespace", "Kapture")
            .Add("OpenApiClientName", "KaptureClient"),
    };

    public TestDocument With(string key, string value) => new(Path, text) { Metadata = Metadata.SetItem(key, value) };

    public TestDocument WithText(string text) => new(Path, SourceText.From(text)) { Metadata = Metadata };

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
