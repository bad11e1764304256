using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// An extension on its owner, while its form is checked. Whatever is wrong with it is a <see cref="ContractDiagnostics.BadExtension"/>
/// at the very member that is at fault: the types of an extension are no concern of the OpenAPI specification.
/// </summary>
internal sealed class ExtensionForm(BindingContext context, string name, SourceNode value)
{
    /// <summary>The extension; null where its owner has none.</summary>
    public static ExtensionForm? Of(BindingContext context, MappingNode owner, string name) =>
        owner[name] is { } value ? new ExtensionForm(context, name, value) : null;

    /// <summary>The extension as text; null, and reported, when it is none.</summary>
    public string? Text(string expected) => value is ScalarNode { Kind: not ScalarKind.Null } scalar
        ? scalar.Text
        : Refuse(value, $"it must be {expected}, but is {BindingContext.Describe(value)}");

    /// <summary>The extension as an object with known members; null, and reported, when it is none.</summary>
    public MappingNode? Object(string example, params string[] members)
    {
        if (value is MappingNode mapping)
        {
            context.CheckMembers(mapping, name, members);
            return mapping;
        }

        Refuse(value, $"it must be an object such as {example}, but is {BindingContext.Describe(value)}");
        return null;
    }

    /// <summary>A text among the extension's members; null when there is none, or something else.</summary>
    public string? Member(string key) => Node(key) is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    public SourceNode? Node(string key) => (value as MappingNode)?[key];

    /// <summary>Reports the extension, at one of its members if that is there.</summary>
    public string? Refuse(string key, string why) => Refuse(Node(key) ?? value, why);

    public string? Refuse(SourceNode at, string why)
    {
        context.Report(ContractDiagnostics.BadExtension, at.Span, name, why);
        return null;
    }
}
