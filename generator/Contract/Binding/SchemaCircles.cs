namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Finds named schemas that hold themselves through arrays, maps and references alone, such as an array whose items are that array.
/// A map on the way becomes a class; where there is none, there is no C# type to break the circle with.
/// </summary>
internal sealed class SchemaCircles
{
    /// <summary>Lists and maps in one another: what is in more is any value. Their C# types repeat one another, and their names grow.</summary>
    public const int DeepestNesting = 16;

    private readonly NamedSchema[] _schemas;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly bool[] _isOnCircle;
    private readonly int?[] _depths;

    public SchemaCircles(IReadOnlyList<NamedSchema> schemas, CancellationToken cancellationToken)
    {
        _schemas = schemas.ToArray();
        _cancellationToken = cancellationToken;
        _isOnCircle = new bool[schemas.Count];
        _depths = new int?[schemas.Count];
        for (var index = 0; index < schemas.Count; index++)
        {
            _indexes[schemas[index].Pointer] = index;
        }

        OnCircle = FindCircles();
    }

    /// <summary>The indexes of the schemas that are on a circle of arrays.</summary>
    public IReadOnlyList<int> OnCircle { get; }

    /// <summary>What an array or a map holds; null for any other schema.</summary>
    public static ContractSchema? Held(ContractSchema schema) => schema switch
    {
        ArraySchema array => array.Items,
        ObjectSchema { Properties.Count: 0, Base: null, IsType: false } map => map.Additional,
        _ => null,
    };

    /// <summary>The schemas, with maps on a circle made into types, and those on a circle of arrays into any value.</summary>
    public EquatableArray<NamedSchema> Broken() => _schemas
        .Select((schema, index) => _isOnCircle[index] ? schema with { Schema = new AnySchema { Notes = schema.Schema.Notes } } : schema)
        .ToEquatableArray();

    /// <summary>The indexes of the schemas that hold more lists and maps in one another than have a type.</summary>
    public IEnumerable<int> TooDeep() => Enumerable.Range(0, _schemas.Length)
        .Where(index => !_isOnCircle[index] && Held(_schemas[index].Schema) is not null && IsTooDeep(_schemas[index].Schema));

    /// <summary>Whether a schema holds more lists and maps in one another than have a type.</summary>
    public bool IsTooDeep(ContractSchema schema)
    {
        var next = Next(schema, out var levels);
        return levels + DepthOf(next) > DeepestNesting;
    }

    private List<int> FindCircles()
    {
        // Each schema leads to one other at most, so a walk either ends, or meets an older walk, or closes a circle.
        var onCircle = new List<int>();
        var walkOf = new int[_schemas.Length];
        for (var start = 0; start < _schemas.Length; start++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var walk = start + 1;
            var current = start;
            while (current >= 0 && walkOf[current] == 0)
            {
                walkOf[current] = walk;
                current = Next(_schemas[current].Schema, out _);
            }

            var circle = new List<int>();
            while (current >= 0 && walkOf[current] == walk && !_isOnCircle[current])
            {
                _isOnCircle[current] = true;
                circle.Add(current);
                current = Next(_schemas[current].Schema, out _);
            }

            onCircle.AddRange(Break(circle));
        }

        return onCircle;
    }

    /// <summary>Makes types of the maps of a circle; the schemas of one that has none are answered.</summary>
    private List<int> Break(List<int> circle)
    {
        var typed = circle.ConvertAll(index => (Index: index, Schema: WithType(_schemas[index].Schema)));
        if (typed.TrueForAll(member => member.Schema is null))
        {
            return circle;
        }

        foreach (var (index, schema) in typed)
        {
            _schemas[index] = schema is null ? _schemas[index] : _schemas[index] with { Schema = schema };
            _isOnCircle[index] = false;
        }

        return [];
    }

    /// <summary>The schema with its first map made into a type; null when it has none.</summary>
    private static ContractSchema? WithType(ContractSchema schema) => schema switch
    {
        ArraySchema array => WithType(array.Items) is { } items ? array with { Items = items } : null,
        ObjectSchema map => map with { IsType = true },
        _ => null,
    };

    private int DepthOf(int start)
    {
        // Of those that are known already, and of those on a circle, no walk goes on: each step is taken once.
        var walk = new Stack<(int Index, int Levels)>();
        var current = start;
        while (current >= 0 && _depths[current] is null && !_isOnCircle[current])
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var next = Next(_schemas[current].Schema, out var levels);
            walk.Push((current, levels));
            current = next;
        }

        var depth = current < 0 ? 0 : _depths[current] ?? 0;
        while (walk.Count > 0)
        {
            var (index, levels) = walk.Pop();
            depth += levels;
            _depths[index] = depth;
        }

        return depth;
    }

    /// <summary>The named schema at the end of arrays and maps without a name; -1 when something else is there.</summary>
    private int Next(ContractSchema schema, out int levels)
    {
        levels = 0;
        while (Held(schema) is { } held)
        {
            schema = held;
            levels++;
        }

        return schema is ReferenceSchema reference && _indexes.TryGetValue(reference.Target, out var index) ? index : -1;
    }
}
