using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

internal static class EnumBinder
{
    /// <summary>The enumeration; null when its values are not all strings.</summary>
    public static ContractSchema? Bind(BindingContext context, SourceNode node, string? type)
    {
        if (context.Sequence(node, "enum") is not { } sequence)
        {
            return new StringSchema(null);
        }

        var values = new List<string>();
        var allowsNull = false;
        foreach (var item in sequence.Items)
        {
            if (item is ScalarNode { Kind: ScalarKind.Null })
            {
                allowsNull = true;
                continue;
            }

            // In YAML an enumeration of strings may well hold an unquoted number: the type decides.
            if (item is not ScalarNode scalar || (scalar.Kind != ScalarKind.String && type != "string"))
            {
                return null;
            }

            if (!values.Contains(scalar.Text))
            {
                values.Add(scalar.Text);
            }
        }

        return values.Count == 0 ? null : new EnumSchema(values.ToEquatableArray()) { IsNullable = allowsNull };
    }
}
