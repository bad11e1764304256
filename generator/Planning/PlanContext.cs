using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>What all planners of one document share.</summary>
internal sealed class PlanContext(ContractDocument document, DocumentSettings settings)
{
    public ContractDocument Document { get; } = document;

    public DocumentSettings Settings { get; } = settings;

    /// <summary>The names of the types of the document's namespace.</summary>
    public NameScope TypeNames { get; } = new();

    public string Visibility => Settings.IsPublic ? "public" : "internal";

    public string Global(string typeName) => $"global::{Settings.Namespace}.{typeName}";

    public string HintName(string typeName) => $"{Settings.Namespace}.{typeName}.g.cs";
}
