using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds what a schema without references says of a value.</summary>
internal sealed class ShapeBinder(
    BindingContext context,
    ExtensionBinder extensions,
    SchemaBinder schemas,
    DiscriminatorBinder discriminators,
    SchemaHierarchies hierarchies,
    UnionBinder unions)
{
    private const string ObjectName = "a schema";

    private readonly ObjectSchemaBinder _objects = new(context, schemas);

    /// <param name="mapping">The schema.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="merge">What it was merged from; null for one that is not composed.</param>
    public ContractSchema Bind(MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        if (!TrySpend(mapping, merge))
        {
            return new AnySchema();
        }

        if (mapping["discriminator"] is not null && hierarchies.Contains(pointer))
        {
            return BindObject(mapping, pointer, merge);
        }

        if (unions.Bind(mapping, pointer, merge) is { } union)
        {
            ReportNotUsed(mapping);
            return union;
        }

        context.ReportIgnored(mapping, "discriminator", ObjectName, "no schema refers to this one in an 'allOf', and it lists no schemas in 'oneOf'");
        ReportNotUsed(mapping);

        var types = SchemaTypes.Bind(context, mapping);
        if (EnumBinder.Bind(context, mapping, types) is { } known)
        {
            RefuseDateTime(mapping, types);
            context.Sequence(mapping["required"], "required", ObjectSchemaBinder.RequiredForm);
            return known with { IsNullable = known.IsNullable || types.IsNullable };
        }

        if (types.Names.Length > 1)
        {
            return BindTypes(types, mapping, pointer, merge);
        }

        RefuseDateTime(mapping, types);
        var type = types.Names.Length == 1 ? types.Names[0] : merge is { Properties.Count: > 0 } ? "object" : null;
        var schema = BindType(type, mapping, pointer, merge);
        return types.IsNullable && !schema.IsNullable ? schema with { IsNullable = true } : schema;
    }

    /// <summary>Whether the document may still have the code that a schema becomes; otherwise that is reported.</summary>
    /// <param name="mapping">The schema.</param>
    /// <param name="merge">What it was merged from; null for one that is not composed.</param>
    /// <param name="inherited">How many properties it inherits.</param>
    public bool TrySpend(MappingNode mapping, SchemaMerge? merge, int inherited = 0)
    {
        var properties = inherited + (merge?.Properties.Count ?? (mapping["properties"] as MappingNode)?.Entries.Length ?? 0);
        var values = Math.Min(EnumBinder.MostValues, (mapping["enum"] as SequenceNode)?.Items.Length ?? 0);
        var branches = Math.Min(UnionBinder.MostBranches, Math.Max(Count(mapping, "oneOf"), Count(mapping, "anyOf")));

        // A union of one is that one, and becomes nothing itself.
        branches = branches == 1 ? 0 : branches;
        var cost = ((long)properties * CodeBudget.Property) + ((long)values * CodeBudget.Value) + ((long)branches * CodeBudget.UnionCase);
        if (cost == 0 || context.Budget.TrySpend(cost + CodeBudget.Class))
        {
            return true;
        }

        context.Report(
            CoverageDiagnostics.SchemaNotTyped,
            mapping.Span,
            FormattableString.Invariant($"with it the client would have more than {CodeBudget.Bound:N0} characters of C#; choose some of the operations with the metadata Operations"));
        return false;
    }

    private static int Count(MappingNode mapping, string keyword) => (mapping[keyword] as SequenceNode)?.Items.Length ?? 0;

    /// <summary>Binds a schema that is an object whatever it says: one that others derive from, or that derives from another.</summary>
    public ObjectSchema BindObject(MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        ReportNotUsed(mapping);
        var schema = _objects.Bind(mapping, pointer, merge) with { IsNullable = SchemaTypes.Bind(context, mapping).IsNullable };
        return discriminators.Bind(mapping) is { } discriminator && hierarchies.Contains(pointer) ? WithDiscriminator(schema, discriminator) : schema;
    }

    /// <summary>A discriminator that is no property of the schema, as it must be, is one all the same.</summary>
    private static ObjectSchema WithDiscriminator(ObjectSchema schema, ContractDiscriminator discriminator)
    {
        var isDeclared = schema.Base is not null || schema.Properties.Any(property => property.Name == discriminator.Property);
        var properties = isDeclared
            ? schema.Properties
            : schema.Properties.Prepend(new ContractProperty(discriminator.Property, false, new StringSchema(null))).ToEquatableArray();
        return schema with { Properties = properties, Discriminator = discriminator };
    }

    /// <summary>A value of one of several types.</summary>
    private ContractSchema BindTypes(SchemaTypes types, MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        var branches = new List<UnionBranch>();
        foreach (var name in types.Names)
        {
            var at = JsonPointer.Item(pointer + "/type", branches.Count);
            branches.Add(new UnionBranch(BindType(name, mapping, pointer, merge), at));
        }

        return new UnionSchema(branches.ToEquatableArray()) { IsNullable = types.IsNullable };
    }

    private void RefuseDateTime(MappingNode mapping, SchemaTypes types)
    {
        if (Array.IndexOf(types.Names, "string") < 0)
        {
            extensions.RefuseDateTime(mapping);
        }
    }

    private void ReportNotUsed(MappingNode mapping)
    {
        foreach (var keyword in SchemaKeywords.NotUsed)
        {
            context.ReportIgnored(mapping, keyword, ObjectName, "the server checks it; the client does not");
        }
    }

    private ContractSchema BindType(string? type, MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        if (type != "object")
        {
            context.Sequence(mapping["required"], "required", ObjectSchemaBinder.RequiredForm);
        }

        switch (type)
        {
            case "object":
                return _objects.Bind(mapping, pointer, merge);
            case "array":
                return BindArray(mapping, pointer);
            case "string":
                return (ContractSchema?)extensions.DateTime(mapping) ?? new StringSchema(Format(mapping));
            case "integer":
            case "number":
                return new NumberSchema(type == "integer", context.Text(mapping, "format") ?? (type == "integer" ? IntegerBounds.Format(mapping) : null));
            case "boolean":
                return new BooleanSchema();
            default:
                return new AnySchema();
        }
    }

    private ContractSchema BindArray(MappingNode mapping, string pointer)
    {
        if (mapping["prefixItems"] is null)
        {
            return new ArraySchema(schemas.Bind(mapping["items"], pointer + "/items"));
        }

        var nodes = context.Sequence(mapping["prefixItems"], "prefixItems", "an array of schemas")?.Items ?? [];
        var items = nodes.Select((item, index) => schemas.Bind(item, JsonPointer.Item(pointer + "/prefixItems", index))).ToList();
        if (SameItems(mapping, pointer, items) is { } same)
        {
            return new ArraySchema(same);
        }

        if (items.Count is > 1 and <= TupleSchema.MostItems && IsClosed(mapping, items.Count) && Number(mapping, "minItems") >= items.Count)
        {
            return new TupleSchema(items.ToEquatableArray());
        }

        context.ReportIgnored(
            mapping,
            "prefixItems",
            ObjectName,
            $"items that differ by their place are JsonElements, unless there are two to {TupleSchema.MostItems} of them, 'minItems' asks for all, and 'items: false' allows no others");
        return new ArraySchema(new AnySchema());
    }

    /// <summary>What all items of a tuple are; null when they differ, or when anything may follow them.</summary>
    private ContractSchema? SameItems(MappingNode mapping, string pointer, List<ContractSchema> items)
    {
        IEnumerable<ContractSchema> all = items;
        if (mapping["items"] is MappingNode others)
        {
            all = items.Append(schemas.Bind(others, pointer + "/items"));
        }
        else if (!IsClosed(mapping, items.Count))
        {
            return null;
        }

        var distinct = all.Select(schema => schema with { Notes = SchemaNotes.None }).Distinct().Take(2).ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }

    /// <summary>Whether nothing may follow the items of a tuple.</summary>
    private static bool IsClosed(MappingNode mapping, int items) =>
        mapping["items"] is ScalarNode { Kind: ScalarKind.Boolean, Text: "false" } || (mapping["items"] is null && Number(mapping, "maxItems") <= items);

    private static int? Number(MappingNode mapping, string keyword) =>
        mapping[keyword] is ScalarNode { Kind: ScalarKind.Number } number
        && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>In OpenAPI 3.1 other keywords tell what the formats <c>byte</c> and <c>binary</c> told before.</summary>
    private string? Format(MappingNode mapping) =>
        context.Text(mapping, "contentEncoding") is "base64" ? "byte"
        : MediaTypes.IsUntoldBytes(mapping) ? "binary"
        : context.Text(mapping, "format");
}
