using KaptureContracts.Runtime;
using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>OpenAPI, Request Body Object: <c>content</c> may hold several media types. Each that differs from the JSON has a method.</summary>
public sealed class SeveralMediaTypesTests
{
    private const string Parameters = "body, dry, cancellationToken";

    [Fact]
    public async Task TheFirstIsJsonAndMayBeLeftOut()
    {
        var json = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsync(new Thing { Name = "a" }, dry: true, token));
        var none = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsync(cancellationToken: token));

        Assert.Equal("application/json", json.Header("Content-Type"));
        Assert.Equal("""{"name":"a"}""", json.Text);
        Assert.Equal("dry=true", json.Query);
        Assert.Empty(none.Body);
    }

    // RFC 5789: what a patch does is told by its media type alone.
    [Fact]
    public async Task APatchOfTheSameSchemaIsAnotherForm()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsMergePatchJsonAsync(new Thing { Name = "a" }, dry: false, token));

        Assert.Equal("application/merge-patch+json", request.Header("Content-Type"));
        Assert.Equal("""{"name":"a"}""", request.Text);
        Assert.Equal("dry=false", request.Query);
    }

    [Fact]
    public async Task EachTextIsSentAsWhatItIs()
    {
        var csv = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsCsvAsync("a;b", cancellationToken: token));
        var lines = await BodiesServer.SendAsync((client, token) => client.SendLinesAsync("a\nb", cancellationToken: token));

        Assert.Equal("text/csv; charset=utf-8", csv.Header("Content-Type"));
        Assert.Equal("a;b", csv.Text);
        Assert.Equal("text/plain; charset=utf-8", lines.Header("Content-Type"));
        Assert.Equal("a\nb", lines.Text);
    }

    [Fact]
    public async Task FilesAreSentAsPartsOrAlone()
    {
        var file = new BinaryContent("PNG"u8.ToArray()) { ContentType = "image/png" };
        var part = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsMultipartAsync(new SendSeveralForm { File = file }, cancellationToken: token));
        var image = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsPdfAsync(file, cancellationToken: token));
        var pdf = await BodiesServer.SendAsync((client, token) => client.SendSeveralAsPdfAsync(new BinaryContent("%PDF"u8.ToArray()), cancellationToken: token));

        Assert.StartsWith("multipart/form-data; boundary=", part.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("Content-Type: image/png", part.Text, StringComparison.Ordinal);
        Assert.Equal("image/png", image.Header("Content-Type"));
        Assert.Equal("PNG", image.Text);
        Assert.Equal("application/pdf", pdf.Header("Content-Type"));
    }

    [Fact]
    public void WhatIsTheJsonInAnotherNotationHasNoMethod() => Assert.Equal(
        [
            $"SendLinesAsync({Parameters})",
            $"SendSeveralAsCsvAsync({Parameters})",
            $"SendSeveralAsMergePatchJsonAsync({Parameters})",
            $"SendSeveralAsMultipartAsync({Parameters})",
            $"SendSeveralAsPdfAsync({Parameters})",
            $"SendSeveralAsync({Parameters})",
        ],
        typeof(IBodiesClient).GetMethods()
            .Where(method => method.ReturnType == typeof(Task<SendSeveralResult>))
            .Select(method => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})")
            .Order(StringComparer.Ordinal));
}
