using NJsonSchema;
using NSwag;

namespace KaptureContracts.MockServer.Tests;

/// <summary>Holds answers against the spec as NSwag.Core reads it, independently of how the mock reads it.</summary>
internal static class SpecValidation
{
    private static readonly Lazy<Task<OpenApiDocument>> Document = new(() =>
        OpenApiYamlDocument.FromYamlAsync(Repository.Spec())
    );

    /// <summary>
    /// The body fits the schema of its status. In envelope mode a failure comes inside 200; it must fit the failure's schema then.
    /// 405, 413 and 415 are HTTP's own: the spec has no entry for them, and their bodies have the form of a failure.
    /// </summary>
    public static async Task AssertConformsAsync(RawResponse response)
    {
        var document = await Document.Value;
        var responses = document.Operations.Single().Operation.ActualResponses;
        var failed = !response.Text.Contains("\"success\"", StringComparison.Ordinal);
        var key =
            failed
            && (
                response.Status == 200
                || !responses.ContainsKey(response.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))
            )
                ? "400"
                : response.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var schema = responses[key].Content["application/json"].Schema;

        var errors = schema.Validate(response.Text, SchemaType.OpenApi3);

        Assert.True(errors.Count == 0, $"{response.Status} {response.Text}\n{string.Join('\n', errors)}");
    }
}
