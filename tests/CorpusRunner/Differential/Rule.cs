using System.Text.Json.Nodes;

namespace CorpusRunner.Differential;

/// <summary>Something that the two readers rightly tell differently.</summary>
/// <param name="Sentence">What decides it, and where that stands.</param>
/// <param name="Decides">Whether a difference is of this kind.</param>
internal sealed record Rule(string Sentence, Func<Difference, JsonNode, bool> Decides)
{
    /// <summary>Headers that other parts of a document describe.</summary>
    private static readonly string[] HeadersElsewhere = ["Header Accept", "Header Content-Type", "Header Authorization"];

    public static readonly Rule[] All =
    [
        new(
            "If `in` is \"header\" and the `name` field is \"Accept\", \"Content-Type\" or \"Authorization\", the parameter definition SHALL be ignored. (OpenAPI 3.0.3, Parameter Object)",
            static (difference, _) => !difference.IsOurs
                && difference.Fact.Kind is FactKind.Parameter or FactKind.RequiredParameter
                && HeadersElsewhere.Contains(difference.Fact.Name, StringComparer.OrdinalIgnoreCase)),
        new(
            "Each template expression in the path MUST correspond to a path parameter that is included in the Path Item itself and/or in each of the Path Item's Operations. (OpenAPI 3.0.3, Path Templating: where a document does not, nothing could be sent without one)",
            static (difference, _) => difference.IsOurs
                && difference.Fact.Kind is FactKind.Parameter or FactKind.RequiredParameter
                && difference.Fact.Name.StartsWith("Path ", StringComparison.Ordinal)
                && difference.Fact.Owner.Contains($"{{{difference.Fact.Name["Path ".Length..]}}}", StringComparison.Ordinal)),
        new(
            "When the primitive type of the instance is not of the type targeted by the keyword, the validation succeeds. (JSON Schema Validation, draft wright-00, 4.1: properties of what is no object say nothing)",
            static (difference, document) => !difference.IsOurs
                && difference.Fact.Kind is FactKind.Property or FactKind.RequiredProperty
                && document["components"]?["schemas"]?[difference.Fact.Owner]?["type"] is JsonValue type
                && type.ToString() != "object"),
    ];
}

/// <param name="IsOurs">Whether the generator alone reads it, and not NSwag alone.</param>
/// <param name="Fact">What is read.</param>
internal sealed record Difference(bool IsOurs, Fact Fact)
{
    public override string ToString() => $"only {(IsOurs ? "the generator" : "NSwag")} reads {Fact}";
}
