using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Says why a reference leads nowhere, and how to mend it.</summary>
internal sealed class ReferenceComplaint(BindingContext context)
{
    public string Why(ScalarNode reference)
    {
        var (file, fragment) = ReferenceParts.Of(reference.Text);
        if (file.Contains("://"))
        {
            return "the generator opens no connection; copy the document into a file and list it as OpenApiReference";
        }

        var owner = context.Documents.Owner(reference.Span);
        var document = file.Length == 0 ? owner : context.Documents.Find(owner, file);
        if (document is null)
        {
            return reference.Text.Contains('.') || reference.Text.Contains('/')
                ? $"the project lists no such file that can be read; add <OpenApiReference Include=\"{file}\" />"
                : "a reference within the document begins with '#/'";
        }

        if (JsonPointer.Steps(fragment) is not { } steps)
        {
            return context.IsVersion31
                ? "no schema of the document has that '$anchor'; a reference to a place begins with '#/'"
                : "a reference within the document begins with '#/'";
        }

        if (steps.Aggregate((SourceNode?)document.Root, ReferenceParts.Step) is { } node)
        {
            return $"what stands there is {BindingContext.Describe(node)}, and must be an object";
        }

        return (FromItsSchema(reference, document.Root, steps) ?? Suggest(document.Root, steps)) is { } near
            ? $"did you mean '{file}{near}'?"
            : "the document has nothing at that place; correct the reference, or add what it names";
    }

    /// <summary>Some programs write pointers from the schema on that a reference stands in: the whole one, if that leads anywhere.</summary>
    private static string? FromItsSchema(ScalarNode reference, SourceNode root, string[] steps)
    {
        var schemas = ((root as MappingNode)?["components"] as MappingNode)?["schemas"] as MappingNode;
        if (schemas is null)
        {
            return null;
        }

        // They stand one after the other, the reference in one of them if in any.
        var (first, last) = (0, schemas.Entries.Length);
        while (first < last)
        {
            var middle = (first + last) / 2;
            (first, last) = schemas.Entries[middle].Value.Span.Start <= reference.Span.Start ? (middle + 1, last) : (first, middle);
        }

        return first > 0
            && schemas.Entries[first - 1] is var entry
            && entry.Value.Span.Contains(reference.Span)
            && steps.Aggregate((SourceNode?)entry.Value, ReferenceParts.Step) is MappingNode
            ? JsonPointer.Reference(["components", "schemas", entry.Key, .. steps])
            : null;
    }

    /// <summary>The pointer with its first wrong step put right, if that leads anywhere.</summary>
    private string? Suggest(SourceNode root, string[] steps)
    {
        var parent = root;
        var index = 0;
        while (ReferenceParts.Step(parent, steps[index]) is { } next)
        {
            parent = next;
            index++;
        }

        var names = (parent as MappingNode)?.Entries.Select(entry => entry.Key) ?? [];
        if (context.Spelling.Nearest(steps[index], names) is not { } near)
        {
            return null;
        }

        var mended = steps.Select((step, position) => position == index ? near : step).ToArray();
        return mended.Aggregate((SourceNode?)root, ReferenceParts.Step) is null ? null : JsonPointer.Reference(mended);
    }
}
