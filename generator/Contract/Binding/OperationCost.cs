using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Tells how much C# an operation becomes, before it is bound: what it refers to may be large, and others may refer to it as well.</summary>
internal sealed class OperationCost(BindingContext context, ReferenceResolver references)
{
    public long Of(OperationSite site)
    {
        var parameters = Count(site.PathItem["parameters"]) + Count(site.Operation["parameters"]);
        var alternatives = (site.Operation["security"] ?? context.Root["security"]) as SequenceNode;
        var credentials = alternatives?.Items.Sum(item => (long)((item as MappingNode)?.Entries.Length ?? 0)) ?? 0;
        var responses = (site.Operation["responses"] as MappingNode)?.Entries.Sum(entry => Response(entry.Value)) ?? 0;
        return CodeBudget.Operation + ((long)parameters * CodeBudget.Parameter) + (credentials * CodeBudget.Credential) + responses;
    }

    private long Response(SourceNode response)
    {
        var headers = references.Peek(response)?["headers"] as MappingNode;
        return CodeBudget.Response + ((headers?.Entries.Length ?? 0) * (long)CodeBudget.Header);
    }

    private static int Count(SourceNode? list) => (list as SequenceNode)?.Items.Length ?? 0;
}
