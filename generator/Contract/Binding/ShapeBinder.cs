using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds what a schema without references says of a value.</summary>
internal sealed class ShapeBinder(BindingContext context, ExtensionBinder extensions, SchemaBinder schemas)
{
    private const string ObjectName = "a schema";

    private readonly ObjectSchemaBinder _objects = new(context, schemas);

    /// <param name="mapping">The schema.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="merge">What it was merged from; null for one that is not composed.</param>
    public ContractSchema Bind(MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        foreach (var keyword in new[] { "oneOf", "anyOf", "discriminator" })
        {
            if (mapping[keyword] is { } composition)
            {
                return NotTyped(composition, $"'{keyword}' is not supported yet");
            }
        }

        foreach (var keyword in SchemaKeywords.NotUsed)
        {
            context.ReportIgnored(mapping, keyword, ObjectName, "the server checks it; the client does not");
        }

        var types = SchemaTypes.Bind(context, mapping);
        if (types.Problem is { } problem)
        {
            return NotTyped(mapping["type"] ?? mapping, problem);
        }

        var type = types.Name ?? (merge is { Properties.Count: > 0 } ? "object" : null);
        var schema = BindType(type, mapping, pointer, merge);
        return schema with { IsNullable = schema.IsNullable || types.IsNullable };
    }

    private ContractSchema BindType(string? type, MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        if (type != "string")
        {
            extensions.RefuseDateTime(mapping);
        }

        if (type != "object")
        {
            context.Sequence(mapping["required"], "required", ObjectSchemaBinder.RequiredForm);
        }

        if (EnumBinder.Bind(context, mapping, type) is { } known)
        {
            return known;
        }

        switch (type)
        {
            case "object":
                return _objects.Bind(mapping, pointer, merge);
            case "array":
                return new ArraySchema(schemas.Bind(mapping["items"], pointer + "/items"));
            case "string":
                return (ContractSchema?)extensions.DateTime(mapping) ?? new StringSchema(context.Text(mapping, "format"));
            case "integer":
            case "number":
                return new NumberSchema(type == "integer", context.Text(mapping, "format"));
            case "boolean":
                return new BooleanSchema();
            default:
                return new AnySchema();
        }
    }

    private AnySchema NotTyped(SourceNode at, string why)
    {
        context.Report(CoverageDiagnostics.SchemaNotTyped, at.Span, why);
        return new AnySchema();
    }
}
