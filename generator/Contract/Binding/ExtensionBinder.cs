using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the extensions that <c>docs/spec-extensions.md</c> defines.</summary>
internal sealed class ExtensionBinder(BindingContext context)
{
    public const string CSharpNameKey = "x-csharp-name";
    public const string ProvenanceKey = "x-provenance";

    /// <summary>What documents call the reason of a deprecation, for which the specification has no member.</summary>
    private static readonly string[] DeprecationKeys =
        ["x-deprecated-reason", "x-deprecated-message", "x-deprecatedMessage", "x-deprecation-reason", "x-deprecation-message"];

    private static readonly string[] Provenances = ["documented", "observed", "inferred"];

    private readonly DateTimeBinder _dateTimes = new(context);

    public string? CSharpName(MappingNode owner)
    {
        var form = ExtensionForm.Of(context, owner, CSharpNameKey);
        if (form?.Text("a C# name such as TicketId") is not { } name)
        {
            return null;
        }

        var isPascalCase = CSharpNames.CanBeChosen(name) && char.IsLetter(name[0]) && !char.IsLower(name[0]);
        return isPascalCase
            ? name
            : form.Refuse(owner[CSharpNameKey]!, $"'{MessageText.Excerpt(name)}' is not a C# name in PascalCase, such as TicketId, of at most {CSharpNames.LongestName} characters");
    }

    /// <summary>What <c>deprecated</c> says; null where that is nothing.</summary>
    public ContractDeprecation? Deprecation(MappingNode owner) =>
        context.Flag(owner, "deprecated") ? new ContractDeprecation(DeprecationReason(owner)) : null;

    private static string? DeprecationReason(MappingNode owner) =>
        DeprecationKeys.Select(key => owner[key]).OfType<ScalarNode>().FirstOrDefault(reason => reason.Kind == ScalarKind.String)?.Text;

    public string? Provenance(MappingNode owner)
    {
        var form = ExtensionForm.Of(context, owner, ProvenanceKey);
        if (form?.Text("one of the words documented, observed, inferred") is not { } provenance)
        {
            return null;
        }

        if (Array.IndexOf(Provenances, provenance) >= 0)
        {
            return provenance;
        }

        var near = context.Spelling.Nearest(provenance, Provenances);
        return form.Refuse(
            owner[ProvenanceKey]!,
            $"'{MessageText.Excerpt(provenance)}' is not one of documented, observed, inferred{(near is null ? "" : $"; did you mean '{near}'?")}");
    }

    public string ValuePrefix(MappingNode owner) => ExtensionForm.Of(context, owner, "x-value-prefix")?.Text("a string such as 'Basic '") ?? "";

    public DateTimeSchema? DateTime(MappingNode owner) => _dateTimes.Bind(owner);

    /// <summary>Tells of a date's extension on a schema that is no string.</summary>
    public void RefuseDateTime(MappingNode owner)
    {
        var form = ExtensionForm.Of(context, owner, DateTimeBinder.Key);
        form?.Refuse(owner[DateTimeBinder.Key]!, "it says how a string is written; add 'type: string' to the schema");
    }

    public ContractEnvelope? Envelope(MappingNode owner)
    {
        var form = ExtensionForm.Of(context, owner, "x-envelope");
        if (form?.Object("{ property: status, success: ok, failure: failed }", "property", "success", "failure", "message") is null)
        {
            return null;
        }

        foreach (var key in new[] { "property", "success", "failure" })
        {
            if (form.Member(key) is null)
            {
                form.Refuse(key, $"'{key}' must be there, and be a string");
                return null;
            }
        }

        if (form.Member("success") == form.Member("failure"))
        {
            form.Refuse("failure", "'success' and 'failure' must differ");
            return null;
        }

        return new ContractEnvelope(form.Member("property")!, form.Member("success")!, form.Member("failure")!, form.Member("message"));
    }

    /// <summary>The pointers that <c>x-invariants</c> calls unique, and those that are equal to one of them.</summary>
    public EquatableArray<string> Identifiers(MappingNode response)
    {
        var form = ExtensionForm.Of(context, response, "x-invariants");
        if (form?.Object("{ unique: [/id] }", "equal", "echo", "unique") is null)
        {
            return EquatableArray<string>.Empty;
        }

        var unique = Pointers(form, "unique");
        var equal = Pointers(form, "equal");
        var identifiers = equal.Any(unique.Contains) ? unique.Concat(equal).Distinct(StringComparer.Ordinal) : unique;
        return identifiers.ToEquatableArray();
    }

    private static List<string> Pointers(ExtensionForm form, string key)
    {
        var pointers = new List<string>();
        foreach (var item in form.Node(key) is SequenceNode sequence ? sequence.Items : [])
        {
            if (item is ScalarNode { Kind: ScalarKind.String } pointer && (pointer.Text.Length == 0 || pointer.Text[0] == '/'))
            {
                pointers.Add(pointer.Text);
                continue;
            }

            form.Refuse(item, $"an item of '{key}' must be a JSON pointer such as /id");
        }

        if (form.Node(key) is { } node and not SequenceNode)
        {
            form.Refuse(node, $"'{key}' must be an array of JSON pointers such as [/id]");
        }

        return pointers;
    }
}
