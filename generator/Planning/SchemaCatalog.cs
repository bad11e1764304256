using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>
/// The named schemas of a document: which of them become types, and what those are called. The others (a string with a name, an
/// array with a name) are told by what they hold.
/// </summary>
internal sealed class SchemaCatalog
{
    private static readonly string[] ModelMembers = ["JsonNames", CodeAdditionalProperties.PropertyName];

    private static readonly string[] UnionMembers = ["Candidates", "Case", "Match", "TResult", "FromUnknown", "TryGetUnknown"];

    private static readonly string[] EnumMembers = ["Value", "IsKnown", "KnownValues", "Equals", "GetHashCode", "ToString"];

    private readonly Dictionary<string, NamedSchema> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedSchema>> _derived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ContractSchema Schema, NamedSchema? Named)> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Pointer, int Depth), int> _tokens = [];
    private readonly UnionReducer _unions;
    private readonly bool _isComplete;

    public SchemaCatalog(PlanContext context)
    {
        _unions = new UnionReducer(this, context);
        foreach (var schema in context.Document.Schemas)
        {
            _schemas[schema.Pointer] = schema;
            if (schema.Schema is ObjectSchema { Base: { } parent })
            {
                AddDerived(parent, schema);
            }
        }

        Schemas = context.Document.Schemas.Select(Reduced).ToArray();
        foreach (var schema in Schemas)
        {
            _schemas[schema.Pointer] = schema;
        }

        // Chosen names come first: an automatic name must not take one away.
        foreach (var schema in Schemas.Where(IsType).OrderBy(schema => schema.Schema.Notes.CSharpName is null ? 1 : 0))
        {
            _typeNames[schema.Pointer] = context.TypeNames.Claim(
                schema.Schema.Notes.CSharpName ?? Identifier.Pascal(schema.Name, "Schema"), OwnMembers(schema.Schema));
        }

        // What has been resolved so far knew nothing of the unions that have been reduced since.
        _resolved.Clear();
        _isComplete = true;
    }

    /// <summary>The named schemas, in the order of the document.</summary>
    public IReadOnlyList<NamedSchema> Schemas { get; }

    /// <summary>The name of the type that a named schema becomes; null when it becomes none.</summary>
    public string? TypeName(string pointer) => _typeNames.TryGetValue(pointer, out var name) ? name : null;

    public NamedSchema? Find(string pointer) => _schemas.TryGetValue(pointer, out var schema) ? schema : null;

    /// <summary>The schemas that derive from a schema, without those that derive from them.</summary>
    public IReadOnlyList<NamedSchema> Derived(string pointer) => _derived.TryGetValue(pointer, out var derived) ? derived : [];

    /// <summary>The schema that a schema derives from.</summary>
    public NamedSchema? BaseOf(ObjectSchema schema) => schema.Base is { } pointer ? Find(pointer) : null;

    /// <summary>What a chain of references ends at, and the last named schema on the way.</summary>
    public (ContractSchema Schema, NamedSchema? Named) Resolve(ContractSchema schema)
    {
        NamedSchema? named = null;
        var passed = default(PassedNames);
        var isPlain = true;
        while (!TryKnown(ref schema, ref named) && Next(schema) is var (next, target))
        {
            if (target is null)
            {
                isPlain = false;
            }
            else
            {
                passed.Add(target.Pointer);
            }

            named = target ?? named;
            schema = next;

            // The binder has refused circles of references; this is the last line of defence against one that it missed.
            if (passed.Count > _schemas.Count)
            {
                return (new AnySchema(), null);
            }
        }

        // Each step of a chain is taken once, whoever asks.
        for (var index = 0; index < passed.Count && (isPlain || (_isComplete && _unions.IsAtRest)); index++)
        {
            _resolved[passed[index]] = (schema, named);
        }

        return (schema, named);
    }

    /// <summary>The tokens with which values of a named union begin, found out once for each depth that it is looked at from.</summary>
    public int TokensOf(string pointer, int depth, Func<int> find)
    {
        if (!_tokens.TryGetValue((pointer, depth), out var tokens))
        {
            tokens = find();
            _tokens[(pointer, depth)] = tokens;
        }

        return tokens;
    }

    /// <summary>Names that a type of a schema cannot have, because it declares a member of that name.</summary>
    public static string[] OwnMembers(ContractSchema schema) => schema switch
    {
        EnumSchema => EnumMembers,
        UnionSchema => UnionMembers,
        _ => ModelMembers,
    };

    public static bool IsType(NamedSchema schema) => IsType(schema.Schema);

    /// <summary>Whether a schema becomes a type of its own: an object with properties, one that derives from another, a map that holds itself, an enumeration, or a union.</summary>
    public static bool IsType(ContractSchema schema) =>
        schema is EnumSchema or UnionSchema or ObjectSchema { Properties.Count: > 0 } or ObjectSchema { Base: not null } or ObjectSchema { IsType: true };

    private bool TryKnown(ref ContractSchema schema, ref NamedSchema? named)
    {
        if (schema is not ReferenceSchema reference || !_resolved.TryGetValue(reference.Target, out var known))
        {
            return false;
        }

        (schema, named) = known;
        return true;
    }

    /// <summary>What a reference or a union stands for; null when a schema stands for itself.</summary>
    private (ContractSchema Schema, NamedSchema? Named)? Next(ContractSchema schema)
    {
        if (schema is ReferenceSchema reference && _schemas.TryGetValue(reference.Target, out var target))
        {
            return (target.Schema, target);
        }

        return schema is UnionSchema union && _unions.Reduce(union) is var reduced && !ReferenceEquals(reduced, union) ? (reduced, null) : null;
    }

    /// <summary>The names on a chain of references: most often one.</summary>
    private struct PassedNames
    {
        private string _first;
        private List<string>? _others;

        public int Count { get; private set; }

        public readonly string this[int index] => index == 0 ? _first : _others![index - 1];

        public void Add(string pointer)
        {
            if (Count++ == 0)
            {
                _first = pointer;
                return;
            }

            _others ??= [];
            _others.Add(pointer);
        }
    }

    private NamedSchema Reduced(NamedSchema schema) =>
        schema.Schema is UnionSchema union ? schema with { Schema = _unions.Reduce(union) } : schema;

    private void AddDerived(string parent, NamedSchema schema)
    {
        if (!_derived.TryGetValue(parent, out var derived))
        {
            _derived.Add(parent, derived = []);
        }

        derived.Add(schema);
    }
}
