using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds what a schema says beside the shape of its values.</summary>
internal sealed class SchemaNotesBinder(BindingContext context, ExtensionBinder extensions)
{
    /// <summary>Nobody reads more of them, and each part of a composed schema may bring some.</summary>
    private const int MostConstraints = 50;

    /// <param name="mapping">The schema.</param>
    /// <param name="inherited">What is said already, by a schema that this one is composed of.</param>
    public SchemaNotes Bind(MappingNode mapping, SchemaNotes inherited)
    {
        if (ReferenceResolver.IsReference(mapping) && !context.IsVersion31)
        {
            return inherited;
        }

        var notes = new SchemaNotes
        {
            Title = context.Text(mapping, "title") ?? inherited.Title,
            Description = context.Text(mapping, "description") ?? inherited.Description,
            CSharpName = extensions.CSharpName(mapping) ?? inherited.CSharpName,
            Deprecation = extensions.Deprecation(mapping) ?? inherited.Deprecation,
            IsReadOnly = inherited.IsReadOnly || context.Flag(mapping, "readOnly"),
            IsWriteOnly = inherited.IsWriteOnly || context.Flag(mapping, "writeOnly"),
            Default = (mapping["default"] as ScalarNode)?.Text ?? inherited.Default,
            Provenance = extensions.Provenance(mapping) ?? inherited.Provenance,
            Constraints = Constraints(mapping, inherited.Constraints),
        };
        return notes == inherited ? inherited : notes;
    }

    /// <summary>Most schemas have none.</summary>
    private static EquatableArray<string> Constraints(MappingNode mapping, EquatableArray<string> inherited)
    {
        List<string>? all = null;
        foreach (var keyword in SchemaKeywords.Constraints)
        {
            if (mapping[keyword] is ScalarNode scalar && Constraint(mapping, keyword, scalar.Text) is { } constraint)
            {
                all ??= [.. inherited];
                all.Add(constraint);
            }
        }

        return all is null ? inherited : all.Distinct(StringComparer.Ordinal).Take(MostConstraints).ToEquatableArray();
    }

    /// <summary>
    /// In OpenAPI 3.0 the exclusive bounds are flags beside the inclusive ones; in 3.1 they are bounds themselves, and told as that.
    /// </summary>
    private static string? Constraint(MappingNode mapping, string keyword, string text) => keyword switch
    {
        "minimum" when IsFlagged(mapping, "exclusiveMinimum") => $"exclusiveMinimum: {text}",
        "maximum" when IsFlagged(mapping, "exclusiveMaximum") => $"exclusiveMaximum: {text}",
        "exclusiveMinimum" or "exclusiveMaximum" when mapping[keyword] is ScalarNode { Kind: ScalarKind.Boolean } => null,
        _ => $"{keyword}: {text}",
    };

    private static bool IsFlagged(MappingNode mapping, string keyword) =>
        mapping[keyword] is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };
}
