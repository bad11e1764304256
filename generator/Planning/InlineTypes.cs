using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>
/// The types of what stands inline in one place of the document: they take its name, and live in its file. A type has its name as soon
/// as it is met, and is declared later: it may hold itself, by way of names for arrays.
/// </summary>
internal sealed class InlineTypes
{
    private readonly PlanContext _context;
    private readonly string _name;
    private readonly string _pointer;
    private readonly Queue<Pending> _pending;

    public InlineTypes(PlanContext context, string name, string pointer)
        : this(context, name, pointer, new Queue<Pending>())
    {
    }

    private InlineTypes(PlanContext context, string name, string pointer, Queue<Pending> pending)
    {
        _context = context;
        _name = name;
        _pointer = pointer;
        _pending = pending;
    }

    /// <summary>The same file, one step further in the document.</summary>
    public InlineTypes For(string step) => For(step, _pointer);

    public InlineTypes For(string step, string pointer) => new(_context, _name + step, pointer, _pending);

    /// <summary>The same file, inside a type of another name.</summary>
    public InlineTypes Inside(string name) => new(_context, name, _pointer, _pending);

    /// <summary>Makes a schema a type of this file, and answers its name.</summary>
    public string Add(ContractSchema schema)
    {
        var name = _context.TypeNames.Claim(schema.Notes.CSharpName ?? _name);
        _pending.Enqueue(new Pending(name, schema, _pointer));
        return name;
    }

    /// <summary>Declares the types that were met, and those that they hold in turn.</summary>
    public EquatableArray<CodeDeclaration> Declare(ModelPlanner models)
    {
        var declarations = new List<CodeDeclaration>();
        while (_pending.Count > 0)
        {
            var next = _pending.Dequeue();
            declarations.Add(models.Declare(next.Name, next.Schema, next.Pointer, this));
        }

        return declarations.ToEquatableArray();
    }

    private sealed record Pending(string Name, ContractSchema Schema, string Pointer);
}
