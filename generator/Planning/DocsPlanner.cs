using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans what stands above types and members: the document's own words, and where they come from.</summary>
internal static class DocsPlanner
{
    public static CodeDocs Schema(ContractSchema schema, string pointer, string fallback)
    {
        var remarks = new List<string> { $"Schema {pointer}." };
        AddNotes(remarks, schema.Notes);
        return Docs(Words(schema.Notes.Description) ?? fallback, remarks, DeprecationPlanner.Message(schema.Notes.Deprecation, schema.Notes.Description));
    }

    /// <param name="property">The property.</param>
    /// <param name="target">What is said of the schema that it refers to.</param>
    /// <param name="pointer">Its place; null where it stands among the properties of the schema whose class has it.</param>
    public static CodeDocs Property(ContractProperty property, SchemaNotes target, string? pointer)
    {
        var notes = property.Schema.Notes;
        var description = Words(notes.Description) ?? Words(target.Description);
        var remarks = new List<string>();
        if (pointer is not null)
        {
            remarks.Add($"JSON property `{property.Name}`, schema {pointer}.");
        }
        else if (description is not null)
        {
            remarks.Add($"JSON property `{property.Name}`.");
        }

        AddNotes(remarks, notes);
        return Docs(description ?? $"The JSON property `{property.Name}`.", remarks, notes.Deprecation is null
            ? DeprecationPlanner.Message(target.Deprecation, target.Description)
            : DeprecationPlanner.Message(notes.Deprecation, description));
    }

    public static CodeDocs Operation(ContractOperation operation)
    {
        var words = new[] { operation.Summary, operation.Description }.Where(text => !string.IsNullOrWhiteSpace(text)).ToArray();
        var remarks = new List<string>();
        if (words.Length > 1)
        {
            remarks.Add(words[1]!);
        }

        remarks.Add($"`{operation.Method} {operation.Path}`, operation {operation.Pointer}.");
        return Docs(words.FirstOrDefault() ?? $"Calls `{operation.Method} {operation.Path}`.", remarks, DeprecationPlanner.Message(operation.Deprecation, operation.Summary, operation.Description));
    }

    public static CodeDocs Text(string? description, string fallback, params string[] remarks) =>
        Docs(Words(description) ?? fallback, remarks, obsolete: null);

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static CodeDocs Docs(string summary, IEnumerable<string> remarks, string? obsolete) =>
        new(summary.Trim(), remarks.ToEquatableArray(), obsolete);

    private static void AddNotes(List<string> remarks, SchemaNotes notes)
    {
        if (notes.Constraints.Count > 0)
        {
            remarks.Add($"The server checks: {string.Join(", ", notes.Constraints)}.");
        }

        if (notes.Default is { } value)
        {
            remarks.Add($"The server takes `{value}` when it is not sent.");
        }

        if (notes.IsReadOnly)
        {
            remarks.Add("Read only: the server sends it, and ignores it in a request.");
        }

        if (notes.IsWriteOnly)
        {
            remarks.Add("Write only: it is sent in requests, and no response has it.");
        }

        if (notes.Provenance is { } provenance and not "documented")
        {
            remarks.Add($"Provenance: {provenance}.");
        }
    }
}
