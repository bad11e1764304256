using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The names of a class's properties, in the order of the schema's.</summary>
internal sealed class MemberNames
{
    /// <summary>Names that a member cannot have: those of every object, and those that emitted types use themselves.</summary>
    public static readonly string[] Reserved =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "JsonCodec",
        CodeAdditionalProperties.PropertyName, "_additionalProperties",
    ];

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private MemberNames(ObjectSchema schema, string[] names)
    {
        Names = names;
        for (var index = 0; index < names.Length; index++)
        {
            _indexes[schema.Properties[index].Name] = index;
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Chosen names come first: a derived name must not take one away.</summary>
    public static MemberNames Of(ObjectSchema schema, string typeName)
    {
        var scope = new NameScope([.. Reserved, typeName]);
        var names = new string[schema.Properties.Count];
        foreach (var index in Enumerable.Range(0, names.Length).OrderBy(index => schema.Properties[index].Schema.Notes.CSharpName is null ? 1 : 0))
        {
            var property = schema.Properties[index];
            names[index] = scope.Claim(property.Schema.Notes.CSharpName ?? Identifier.Pascal(property.Name, "Value"));
        }

        return new MemberNames(schema, names);
    }

    /// <summary>Where the property with a JSON name stands; null when there is none.</summary>
    public int? IndexOf(string jsonName) => _indexes.TryGetValue(jsonName, out var index) ? index : null;

    public string? NameOf(string jsonName) => IndexOf(jsonName) is { } index ? Names[index] : null;
}
