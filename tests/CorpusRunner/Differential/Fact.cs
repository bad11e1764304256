namespace CorpusRunner.Differential;

/// <summary>One thing that a document says, in a form in which two readers can be held against each other.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Owner">The operation, such as <c>GET /tickets</c>, or the schema's name.</param>
/// <param name="Name">The parameter's place and name, or the property's name.</param>
internal sealed record Fact(FactKind Kind, string Owner, string Name = "")
{
    public override string ToString() => Name.Length == 0 ? $"{Kind} {Owner}" : $"{Kind} {Owner}: {Name}";
}

internal enum FactKind
{
    Operation,
    Parameter,
    RequiredParameter,
    Property,
    RequiredProperty,
}
