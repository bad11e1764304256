using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>What all planners of one document share.</summary>
internal sealed class PlanContext(ContractDocument document, DocumentSettings settings, CancellationToken cancellationToken)
{
    public ContractDocument Document { get; } = document;

    public DocumentSettings Settings { get; } = settings;

    /// <summary>The names of the types of the document's namespace.</summary>
    public NameScope TypeNames { get; } = new();

    private readonly CodeBudget _budget = new(CodeBudget.Planned);
    private readonly Dictionary<string, string> _memberNames = new(StringComparer.Ordinal);

    public string Visibility => Settings.IsPublic ? "public" : "internal";

    public string Global(string typeName) => $"global::{Settings.Namespace}.{typeName}";

    /// <summary>What a property wants to be called. Documents have many properties, and few names for them.</summary>
    public string MemberName(string property)
    {
        if (!_memberNames.TryGetValue(property, out var name))
        {
            name = Identifier.Pascal(property, "Value");
            _memberNames.Add(property, name);
        }

        return name;
    }

    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Counts what is planned.</summary>
    /// <param name="characters">How much C# that becomes.</param>
    /// <exception cref="TooMuchCodeException">The document has become too much.</exception>
    public void Spend(long characters)
    {
        ThrowIfCancelled();
        if (!_budget.TrySpend(characters))
        {
            throw new TooMuchCodeException();
        }
    }

    public string HintName(string typeName) => $"{Settings.Namespace}.{typeName}.g.cs";
}
