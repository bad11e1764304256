using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NSwag;

namespace KaptureContracts.Spec.Tests;

/// <summary>A body of the contract: where its named example and its schema stand, and the file that holds its bytes.</summary>
/// <param name="ExampleName">The name of the example in the spec.</param>
/// <param name="MediaTypePointer">The media type object that holds both the example and the schema.</param>
public sealed record Body(string ExampleName, string MediaTypePointer)
{
    /// <summary>Every named example of the spec.</summary>
    internal static IEnumerable<Body> InSpec =>
        from place in Contract.Nodes()
        where place.Pointer.EndsWith("/examples", StringComparison.Ordinal)
        from example in ((JObject)place.Node).Properties()
        select new Body(example.Name, place.Pointer[..place.Pointer.LastIndexOf('/')]);

    /// <summary>The bodies that the documentation page shows: those whose bytes are kept in a file.</summary>
    internal static IEnumerable<Body> Documented => InSpec.Where(body => File.Exists(body.FilePath));

    /// <summary>The file is named after the example: <c>titleIsMissing</c> stands in <c>title-is-missing.json</c>.</summary>
    internal string FilePath => Path.Combine(
        AppContext.BaseDirectory,
        "spec",
        "examples",
        string.Concat(ExampleName.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}")) + ".json");

    internal string ExamplePointer => $"{MediaTypePointer}/examples/{ExampleName}";

    internal string SchemaPointer => $"{MediaTypePointer}/schema";

    /// <summary>The response that the body belongs to; empty for a request.</summary>
    internal string ResponsePointer => IsRequest ? "" : MediaTypePointer[..MediaTypePointer.IndexOf("/content/", StringComparison.Ordinal)];

    /// <summary>The example object: summary, value and extensions.</summary>
    internal JObject Example => (JObject)JsonPointer.Find(Contract.Tree, ExamplePointer)!;

    /// <summary>The documented requests of the operations that give this answer.</summary>
    internal IEnumerable<Body> Requests =>
        from operation in Contract.Operations
        where AnswersOf(operation.Pointer).Contains(ResponsePointer, StringComparer.Ordinal)
        from request in Documented
        where request.IsRequest && request.MediaTypePointer.StartsWith($"{operation.Pointer}/", StringComparison.Ordinal)
        select request;

    internal JToken InlineValue => Example["value"]!;

    internal bool IsRequest => MediaTypePointer.Contains("/requestBody/", StringComparison.Ordinal);

    /// <summary>Validates a value as this body, with NJsonSchema: each finding as <c>Kind: path</c>, innermost only.</summary>
    internal async Task<IReadOnlyList<string>> Validate(JToken value)
    {
        var errors = (await SchemaInNSwag()).Validate(value, SchemaType.OpenApi3);
        return [.. errors.SelectMany(Innermost).Select(error => error.ToString())];
    }

    /// <inheritdoc />
    public override string ToString() => ExampleName;

    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError parent ? parent.Errors.Values.SelectMany(children => children).SelectMany(Innermost) : [error];

    private static IEnumerable<string> AnswersOf(string operation) =>
        ((JObject)JsonPointer.Find(Contract.Tree, $"{operation}/responses")!).Properties()
            .Select(response => Contract.Resolve($"{operation}/responses/{response.Name}").Pointer);

    private async Task<JsonSchema> SchemaInNSwag()
    {
        var operations = (await Contract.Document).Operations.Select(described => described.Operation).ToList();
        var mediaTypes = IsRequest
            ? operations.SelectMany(operation => operation.RequestBody?.Content.Values ?? [])
            : operations.SelectMany(operation => operation.ActualResponses.Values).SelectMany(response => response.Content.Values);

        // A response that several operations share is one object.
        return mediaTypes.Distinct().Single(mediaType => mediaType.Examples.ContainsKey(ExampleName)).Schema;
    }
}
