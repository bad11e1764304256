using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Sorts the media types of a request body or a response: those that the client makes the same of are one form, and those that are
/// the JSON in another notation are none.
/// </summary>
internal sealed class ContentForms(ReferenceResolver references, bool isRequest)
{
    /// <summary>So many forms are looked along for one that a media type belongs to, whatever a document holds.</summary>
    private const int LongestSearch = 32;

    private readonly List<Form> _forms = [];

    /// <summary>In the order of the document, JSON before the others.</summary>
    public IReadOnlyList<Form> All => _forms;

    /// <summary>What is not used: the first form says the same.</summary>
    public List<MappingEntry> Ignored { get; } = [];

    public void Add(IReadOnlyList<MappingEntry> entries)
    {
        var first = Math.Max(0, entries.ToList().FindIndex(entry => Kind(entry) == ContentKind.Json));
        foreach (var entry in entries.Skip(first).Take(1).Concat(entries.Take(first)).Concat(entries.Skip(first + 1)))
        {
            Add(entry, Kind(entry), (entry.Value as MappingNode)?["schema"]);
        }
    }

    private ContentKind Kind(MappingEntry entry) => MediaTypes.KindOf(entry.Key, references.Peek((entry.Value as MappingNode)?["schema"]));

    private void Add(MappingEntry entry, ContentKind kind, SourceNode? schema)
    {
        if (_forms.Take(LongestSearch).FirstOrDefault(form => IsAlike(form, entry.Key, kind, schema)) is { } known)
        {
            known.MediaTypes.Add(entry.Key.Trim());
        }
        else if (_forms.Count > 0 && _forms[0].Kind == ContentKind.Json && IsNotation(_forms[0], kind, schema))
        {
            Ignored.Add(entry);
        }
        else
        {
            _forms.Add(new Form(entry, kind, schema));
        }
    }

    private bool IsAlike(Form form, string mediaType, ContentKind kind, SourceNode? schema) => isRequest
        ? IsSentAlike(form, mediaType, kind, schema)
        : IsReadAlike(form, kind, schema);

    /// <summary>Text tells with its media type what it is, and so do patches (RFC 5789): the caller chooses. Bytes have a media type of their own.</summary>
    private static bool IsSentAlike(Form form, string mediaType, ContentKind kind, SourceNode? schema) => form.Kind == kind && kind switch
    {
        ContentKind.Json => !MediaTypes.Bare(mediaType).Contains("-patch+") && SourceNodes.AreSame(form.Schema, schema),
        ContentKind.Binary => true,
        _ => false,
    };

    private static bool IsReadAlike(Form form, ContentKind kind, SourceNode? schema) => kind switch
    {
        ContentKind.Json => form.Kind == kind && SourceNodes.AreSame(form.Schema, schema),
        ContentKind.Text => form.Kind == kind,
        _ => form.Kind is not (ContentKind.Json or ContentKind.Text),
    };

    /// <summary>Whether a media type holds what the JSON does: then the client writes and reads the JSON. Bytes and files are nothing that JSON holds.</summary>
    private bool IsNotation(Form json, ContentKind kind, SourceNode? schema) =>
        kind != ContentKind.Json && schema is not null && SourceNodes.AreSame(json.Schema, schema) && !HoldsBytes(schema);

    private bool HoldsBytes(SourceNode schema)
    {
        if (references.Peek(schema) is not { } node)
        {
            return false;
        }

        return MediaTypes.IsBinary(node) || ((node["properties"] as MappingNode)?.Entries ?? []).Any(property => IsBytes(property.Value));
    }

    private bool IsBytes(SourceNode property) => references.Peek(property) is { } node
        && (MediaTypes.IsBinary(node) || (references.Peek(node["items"]) is { } items && MediaTypes.IsBinary(items)));

    internal sealed class Form(MappingEntry entry, ContentKind kind, SourceNode? schema)
    {
        public MappingEntry Entry { get; } = entry;

        public ContentKind Kind { get; } = kind;

        public SourceNode? Schema { get; } = schema;

        public List<string> MediaTypes { get; } = [entry.Key.Trim()];
    }
}
