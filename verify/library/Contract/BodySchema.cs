using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace KaptureContracts.Verification.Contract;

/// <summary>A schema of the document; NJsonSchema judges, and each of its findings is led back to the place in the document.</summary>
internal sealed class BodySchema(SpecTree spec, JsonSchema schema)
{
    /// <summary>The extension that carries a schema's place through NSwag's reader.</summary>
    public const string PlaceExtension = "x-kapture-contracts-place";

    public JsonSchema Schema => schema;

    /// <summary>Where a schema stands in the document, references followed; null for one that NJsonSchema made up.</summary>
    public static string? PlaceOf(JsonSchema schema) =>
        schema.ActualSchema.ExtensionData?.TryGetValue(PlaceExtension, out var place) == true ? place?.ToString() : null;

    public IReadOnlyList<SchemaViolation> Check(JToken value)
    {
        var errors = schema.Validate(value, SchemaType.OpenApi3).SelectMany(Innermost).ToList();
        var mistyped = errors.Where(error => SchemaKeywords.Of(error.Kind) == "type").Select(error => error.Token).ToHashSet();

        // Of a value that is no object NJsonSchema also says that its members are missing: that is one mistake, not many.
        return [.. errors
            .Where(error => error.Kind != ValidationErrorKind.PropertyRequired || !mistyped.Contains(error.Token))
            .Select(Violation)];
    }

    public bool Accepts(JToken value) => Check(value).Count == 0;

    private SchemaViolation Violation(ValidationError error)
    {
        var place = error.Schema is null ? null : PlaceOf(error.Schema);
        var keyword = SchemaKeywords.Of(error.Kind);
        var token = error.Token;
        var at = token is null ? string.Empty : JsonPointer.Of(token);
        if (keyword is "required" or "additionalProperties" && error.Property is { } name && token is JObject)
        {
            at = JsonPointer.Join(at, name);
        }

        var owner = place ?? PlaceOf(schema) ?? string.Empty;
        return new(at, keyword, SchemaKeywords.Pointer(spec, owner, keyword), spec.ProvenanceAt(owner), SchemaKeywords.Problem(spec, owner, keyword, token));
    }

    // An alternative that does not fit is no mistake as long as another does: only oneOf, anyOf and not speak for themselves.
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError parent && error.Kind is not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf or ValidationErrorKind.NoTypeValidates)
            ? parent.Errors.Values.SelectMany(children => children).SelectMany(Innermost)
            : [error];
}

/// <summary>One demand of a schema that a body breaks.</summary>
/// <param name="Pointer">Where in the body; for <c>required</c> where the member would stand.</param>
/// <param name="Keyword">The keyword as the schema spells it.</param>
/// <param name="SchemaPointer">Where the keyword stands in the document.</param>
/// <param name="Known">How well the demand is known.</param>
/// <param name="Problem">What is wrong, to be read after the place.</param>
internal sealed record SchemaViolation(string Pointer, string Keyword, string SchemaPointer, Provenance Known, string Problem)
{
    public override string ToString() => $"{(Pointer.Length == 0 ? "the body" : Pointer)} {Problem}";
}
