using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace KaptureContracts.Verification.Contract;

/// <summary>NJsonSchema's findings in the words of the document: which keyword is broken, where it stands, what is wrong.</summary>
internal static class SchemaKeywords
{
    public static string Of(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.StringExpected or ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected
            or ValidationErrorKind.BooleanExpected or ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected
            or ValidationErrorKind.NullExpected or ValidationErrorKind.NoTypeValidates => "type",
        ValidationErrorKind.PropertyRequired => "required",
        ValidationErrorKind.StringTooShort => "minLength",
        ValidationErrorKind.StringTooLong => "maxLength",
        ValidationErrorKind.PatternMismatch => "pattern",
        ValidationErrorKind.NotInEnumeration => "enum",
        ValidationErrorKind.NumberTooSmall => "minimum",
        ValidationErrorKind.NumberTooBig => "maximum",
        ValidationErrorKind.NumberNotMultipleOf or ValidationErrorKind.IntegerNotMultipleOf => "multipleOf",
        ValidationErrorKind.TooFewItems => "minItems",
        ValidationErrorKind.TooManyItems => "maxItems",
        ValidationErrorKind.ItemsNotUnique => "uniqueItems",
        ValidationErrorKind.TooFewProperties => "minProperties",
        ValidationErrorKind.TooManyProperties => "maxProperties",
        ValidationErrorKind.NoAdditionalPropertiesAllowed or ValidationErrorKind.AdditionalPropertiesNotValid => "additionalProperties",
        ValidationErrorKind.NotAnyOf => "anyOf",
        ValidationErrorKind.NotAllOf => "allOf",
        ValidationErrorKind.NotOneOf => "oneOf",
        ValidationErrorKind.ExcludedSchemaValidates => "not",
        ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalItemNotValid or ValidationErrorKind.TooManyItemsInTuple => "items",
        // What is left are the formats, and whole numbers that leave their format's width.
        _ => "format",
    };

    /// <summary>The pointer of the keyword, or of the schema where the keyword does not stand there by itself.</summary>
    public static string Pointer(SpecTree spec, string owner, string keyword) =>
        spec.Find(JsonPointer.Join(owner, keyword)) is null ? owner : JsonPointer.Join(owner, keyword);

    public static string Problem(SpecTree spec, string owner, string keyword, JToken? value)
    {
        var demand = spec.Find(JsonPointer.Join(owner, keyword)) is { } said ? JsonText.Write(said).Trim('"') : null;
        return keyword switch
        {
            "required" => "is missing",
            "type" => $"must be {WithArticle(demand ?? "another type")}, is {WithArticle(TypeName(value))}",
            "enum" => $"must be one of {demand}",
            "additionalProperties" => "is not a member that the schema knows",
            _ => $"does not fit {keyword}: {demand ?? "the schema"}",
        };
    }

    /// <summary>A value's type in the words of JSON Schema.</summary>
    public static string TypeName(JToken? value) => value?.Type switch
    {
        JTokenType.Object => "object",
        JTokenType.Array => "array",
        JTokenType.Integer => "integer",
        JTokenType.Float => "number",
        JTokenType.Boolean => "boolean",
        JTokenType.Null or null => "null",
        _ => "string",
    };

    private static string WithArticle(string type) => type switch
    {
        "null" or "another type" => type,
        _ => "aeio".Contains(type[0], StringComparison.Ordinal) ? $"an {type}" : $"a {type}",
    };
}
