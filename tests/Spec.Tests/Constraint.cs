using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>One demand that a schema of the spec makes.</summary>
/// <param name="SchemaPointer">Where the schema stands.</param>
/// <param name="Keyword">The keyword; for a required member <c>required/name</c>.</param>
internal sealed record Constraint(string SchemaPointer, string Keyword)
{
    // These describe, or lead to other schemas. Whatever is not among them is a demand that a mutant has to break.
    private static readonly HashSet<string> NoDemand =
        new(StringComparer.Ordinal) { "description", "format", "items", "properties", "additionalProperties", "$ref" };

    /// <summary>Every demand of every schema in the spec.</summary>
    public static IEnumerable<Constraint> InSpec =>
        from schema in SchemaNode.InSpec
        from keyword in schema.Node.Properties()
        where !NoDemand.Contains(keyword.Name) && !keyword.Name.StartsWith("x-", StringComparison.Ordinal)
        from constraint in Of(schema.Pointer, keyword)
        select constraint;

    private static IEnumerable<Constraint> Of(string pointer, JProperty keyword) => keyword.Name == "required"
        ? keyword.Value.Values<string>().Select(name => new Constraint(pointer, $"required/{name}"))
        : [new Constraint(pointer, keyword.Name)];
}
