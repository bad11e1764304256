using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The properties that a class declares, and their names.</summary>
internal sealed class MemberNames
{
    /// <summary>Names that a member cannot have: those of every object, and those that emitted types use themselves.</summary>
    public static readonly string[] Reserved =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "JsonNames",
        CodeAdditionalProperties.PropertyName, "_additionalProperties",
    ];

    private readonly Dictionary<string, int> _indexes;

    private MemberNames(ContractProperty[] properties, string[] names)
    {
        Properties = properties;
        Names = names;
        _indexes = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            _indexes[properties[index].Name] = index;
        }
    }

    public IReadOnlyList<ContractProperty> Properties { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Chosen names come first: a derived name must not take one away.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="typeName">Its class.</param>
    /// <param name="bases">The members of the classes that the class derives from, which it does not declare again.</param>
    /// <param name="context">Names the others.</param>
    public static MemberNames Of(ObjectSchema schema, string typeName, IReadOnlyList<MemberNames> bases, PlanContext context)
    {
        var scope = new NameScope([.. Reserved, typeName, .. bases.SelectMany(parent => parent.Names)]);
        ContractProperty[] properties = bases.Count == 0
            ? [.. schema.Properties]
            : [.. schema.Properties.Where(property => bases.All(parent => parent.IndexOf(property.Name) is null))];
        var names = new string[properties.Length];
        for (var index = 0; index < names.Length; index++)
        {
            if (properties[index].Schema.Notes.CSharpName is { } chosen)
            {
                names[index] = scope.Claim(chosen);
            }
        }

        for (var index = 0; index < names.Length; index++)
        {
            names[index] ??= scope.Claim(context.MemberName(properties[index].Name));
        }

        return new MemberNames(properties, names);
    }

    /// <summary>Where the property with a JSON name stands; null when the class does not declare it.</summary>
    public int? IndexOf(string jsonName) => _indexes.TryGetValue(jsonName, out var index) ? index : null;

    public string? NameOf(string jsonName) => IndexOf(jsonName) is { } index ? Names[index] : null;
}
