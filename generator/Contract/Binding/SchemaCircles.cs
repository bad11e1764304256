namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Finds named schemas that hold themselves through arrays, maps and references alone, such as an array whose items are that array.
/// A map on the way becomes a class; where there is none, there is no C# type to break the circle with.
/// </summary>
internal static class SchemaCircles
{
    /// <summary>Lists and maps in one another: what is in more is any value. Their C# types repeat one another, and their names grow.</summary>
    public const int DeepestNesting = 16;

    /// <summary>The schemas, with maps on a circle made into types, and those on a circle of arrays into any value.</summary>
    /// <param name="named">The named schemas.</param>
    /// <param name="report">Told the index of each that is on a circle of arrays.</param>
    /// <param name="reportDeep">Told the index of each that holds more lists and maps in one another than have a type.</param>
    public static EquatableArray<NamedSchema> Break(IReadOnlyList<NamedSchema> named, Action<int> report, Action<int> reportDeep)
    {
        var schemas = named.ToArray();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < schemas.Length; index++)
        {
            indexes[schemas[index].Pointer] = index;
        }

        // Each schema leads to one other at most, so a walk either ends, or meets an older walk, or closes a circle.
        var walkOf = new int[schemas.Length];
        var isOnCircle = new bool[schemas.Length];
        for (var start = 0; start < schemas.Length; start++)
        {
            var walk = start + 1;
            var current = start;
            while (current >= 0 && walkOf[current] == 0)
            {
                walkOf[current] = walk;
                current = Next(schemas[current].Schema, indexes, out _);
            }

            var circle = new List<int>();
            while (current >= 0 && walkOf[current] == walk && !isOnCircle[current])
            {
                isOnCircle[current] = true;
                circle.Add(current);
                current = Next(schemas[current].Schema, indexes, out _);
            }

            Break(schemas, isOnCircle, circle, report);
        }

        ReportDeep(schemas, indexes, isOnCircle, reportDeep);

        return schemas
            .Select((schema, index) => isOnCircle[index] ? schema with { Schema = new AnySchema { Notes = schema.Schema.Notes } } : schema)
            .ToEquatableArray();
    }

    private static void Break(NamedSchema[] schemas, bool[] isOnCircle, List<int> circle, Action<int> report)
    {
        var typed = circle.ConvertAll(index => (Index: index, Schema: WithType(schemas[index].Schema)));
        foreach (var (index, schema) in typed)
        {
            schemas[index] = schema is null ? schemas[index] : schemas[index] with { Schema = schema };
            isOnCircle[index] = typed.TrueForAll(member => member.Schema is null);
            if (isOnCircle[index])
            {
                report(index);
            }
        }
    }

    /// <summary>The schema with its first map made into a type; null when it has none.</summary>
    private static ContractSchema? WithType(ContractSchema schema) => schema switch
    {
        ArraySchema array => WithType(array.Items) is { } items ? array with { Items = items } : null,
        ObjectSchema map => map with { IsType = true },
        _ => null,
    };

    private static void ReportDeep(
        IReadOnlyList<NamedSchema> schemas, Dictionary<string, int> indexes, bool[] isOnCircle, Action<int> report)
    {
        // Of those that are known already, and of those on a circle, no walk goes on: each step is taken once.
        var depths = new int?[schemas.Count];
        var walk = new Stack<(int Index, int Levels)>();
        for (var start = 0; start < schemas.Count; start++)
        {
            var current = start;
            while (current >= 0 && depths[current] is null && !isOnCircle[current])
            {
                var next = Next(schemas[current].Schema, indexes, out var levels);
                walk.Push((current, levels));
                current = next;
            }

            var depth = current < 0 ? 0 : depths[current] ?? 0;
            while (walk.Count > 0)
            {
                var (index, levels) = walk.Pop();
                depth += levels;
                depths[index] = depth;
                if (levels > 0 && depth > DeepestNesting)
                {
                    report(index);
                }
            }
        }
    }

    /// <summary>The named schema at the end of arrays and maps without a name; -1 when something else is there.</summary>
    private static int Next(ContractSchema schema, Dictionary<string, int> indexes, out int levels)
    {
        levels = 0;
        while (true)
        {
            switch (schema)
            {
                case ReferenceSchema reference:
                    return indexes.TryGetValue(reference.Target, out var index) ? index : -1;
                case ArraySchema array:
                    schema = array.Items;
                    levels++;
                    break;
                case ObjectSchema { Properties.Count: 0, IsType: false, Additional: { } values }:
                    schema = values;
                    levels++;
                    break;
                default:
                    return -1;
            }
        }
    }
}
