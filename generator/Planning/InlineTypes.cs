using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The types of what stands inline in one place of the document: they take its name, and live in its file.</summary>
internal sealed class InlineTypes
{
    private readonly ModelPlanner _models;
    private readonly string _name;
    private readonly string _pointer;
    private readonly List<CodeDeclaration> _declarations;

    public InlineTypes(ModelPlanner models, string name, string pointer)
        : this(models, name, pointer, [])
    {
    }

    private InlineTypes(ModelPlanner models, string name, string pointer, List<CodeDeclaration> declarations)
    {
        _models = models;
        _name = name;
        _pointer = pointer;
        _declarations = declarations;
    }

    public EquatableArray<CodeDeclaration> Declarations => _declarations.ToEquatableArray();

    /// <summary>The same file, one step further in the document.</summary>
    public InlineTypes For(string step) => For(step, _pointer);

    public InlineTypes For(string step, string pointer) => new(_models, _name + step, pointer, _declarations);

    /// <summary>Plans a type, and answers its name.</summary>
    public string Add(ContractSchema schema)
    {
        var name = _models.ClaimInlineName(schema.Notes.CSharpName ?? _name);

        // A type comes before those of what it holds.
        var index = _declarations.Count;
        _declarations.Insert(index, _models.Declare(name, schema, _pointer, this));
        return name;
    }

    /// <summary>The same file, inside a type of another name.</summary>
    public InlineTypes Inside(string name) => new(_models, name, _pointer, _declarations);
}
