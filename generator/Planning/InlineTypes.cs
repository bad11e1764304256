using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The types of what stands inline in one place of the document: they take its name, and live in its file.</summary>
internal sealed class InlineTypes
{
    private readonly string _name;
    private readonly string _pointer;
    private readonly InlineFile _file;

    public InlineTypes(ModelPlanner models, string name, string pointer)
        : this(name, pointer, new InlineFile(models))
    {
    }

    private InlineTypes(string name, string pointer, InlineFile file)
    {
        _name = name;
        _pointer = pointer;
        _file = file;
    }

    /// <summary>Plans what has been found so far, and what that holds. Each type comes before those that stand in it.</summary>
    public EquatableArray<CodeDeclaration> Declare() => _file.Declare();

    /// <summary>The same file, one step further in the document.</summary>
    public InlineTypes For(string step, string pointer) => new(Identifier.Cut(_name + step), pointer, _file);

    /// <summary>The same place, inside a type that has got another name.</summary>
    public InlineTypes Inside(string name) => new(name, _pointer, _file);

    /// <summary>The items of an array that stands here.</summary>
    public InlineTypes Items() => For("Item", _pointer + "/items");

    /// <summary>The values of a map that stands here.</summary>
    public InlineTypes Values() => For("Value", _pointer + "/additionalProperties");

    /// <summary>The name of the type that stands here. However often it is asked for, it is one.</summary>
    public string Add(ContractSchema schema) => _file.Add(schema, _pointer, this, _name);

    /// <summary>The place of a named schema that is no type of its own, an array or a map: what stands in it lives in a file of its own.</summary>
    public InlineTypes OfAlias(NamedSchema alias) => _file.Models.Alias(alias);

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
