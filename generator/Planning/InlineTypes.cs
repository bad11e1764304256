using System.Globalization;
using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The types of what stands inline in one place of the document: they take its name, and live in its file.</summary>
internal sealed class InlineTypes
{
    private readonly string _name;
    private readonly string _step;
    private readonly PointerSteps _place;
    private readonly InlineFile _file;

    public InlineTypes(ModelPlanner models, string name, string pointer)
        : this(name, "", new PointerSteps(pointer, "", null), new InlineFile(models))
    {
    }

    private InlineTypes(string name, string step, PointerSteps place, InlineFile file)
    {
        _name = name;
        _step = step;
        _place = place;
        _file = file;
    }

    /// <summary>Put together when it is asked for: in most places stands nothing that becomes a type.</summary>
    private string Name => _step.Length == 0 ? _name : Identifier.Cut(_name + _step);

    private string Pointer => _place.ToString();

    /// <summary>Plans what has been found so far, and what that holds. Each type comes before those that stand in it.</summary>
    public EquatableArray<CodeDeclaration> Declare() => _file.Declare();

    /// <summary>The same file, one step further in the document.</summary>
    public InlineTypes For(string step, string pointer) => new(Name, step, new PointerSteps(pointer, "", null), _file);

    /// <summary>The same for a place whose pointer nobody has put together yet.</summary>
    /// <param name="step">What is added to the name.</param>
    /// <param name="pointer">Where the place stands in.</param>
    /// <param name="between">The steps in between, slashes and all.</param>
    /// <param name="last">The last step.</param>
    public InlineTypes For(string step, string pointer, string between, string last) =>
        new(Name, step, new PointerSteps(pointer, between, last), _file);

    /// <summary>The same place, inside a type that has got another name.</summary>
    public InlineTypes Inside(string name) => new(name, "", _place, _file);

    /// <summary>The items of an array that stands here.</summary>
    public InlineTypes Items() => For("Item", Pointer + "/items");

    /// <summary>An item of a tuple that stands here.</summary>
    public InlineTypes Item(int index) =>
        For($"Item{(index + 1).ToString(CultureInfo.InvariantCulture)}", JsonPointer.Item(Pointer + "/prefixItems", index));

    /// <summary>The values of a map that stands here.</summary>
    public InlineTypes Values() => For("Value", Pointer + "/additionalProperties");

    /// <summary>The name of the type that stands here. However often it is asked for, it is one.</summary>
    public string Add(ContractSchema schema) => _file.Add(schema, Pointer, this, Name);

    /// <summary>The place of a named schema that is no type of its own, an array or a map: what stands in it lives in a file of its own.</summary>
    public InlineTypes OfAlias(NamedSchema alias) => _file.Models.Alias(alias);

    /// <summary>A JSON pointer that may never be asked for.</summary>
    private readonly record struct PointerSteps(string Start, string Between, string? Last)
    {
        public override string ToString() => Last is null ? Start : JsonPointer.Append(Start, Between, Last);
    }

    /// <summary>
    /// Finding a type and planning it are two steps. A type may hold an array by name that holds the type again, and types may hold
    /// one another in any depth: nothing of this may decide how deep the planner's calls go.
    /// </summary>
    private sealed class InlineFile(ModelPlanner models)
    {
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
        private readonly Queue<(string Name, ContractSchema Schema, string Pointer, InlineTypes Place)> _found = new();
        private readonly List<CodeDeclaration> _declared = [];

        public ModelPlanner Models { get; } = models;

        public string Add(ContractSchema schema, string pointer, InlineTypes place, string wanted)
        {
            if (_names.TryGetValue(pointer, out var name))
            {
                return name;
            }

            name = Models.ClaimTypeName(schema, schema.Notes.CSharpName ?? wanted);
            _names.Add(pointer, name);
            _found.Enqueue((name, schema, pointer, place));
            return name;
        }

        public EquatableArray<CodeDeclaration> Declare()
        {
            while (_found.Count > 0)
            {
                var (name, schema, pointer, place) = _found.Dequeue();
                _declared.Add(Models.Declare(name, schema, pointer, place));
            }

            return _declared.ToEquatableArray();
        }
    }
}
