using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Looks at an operation's parameters, none of which is supported yet. Optional ones are left out and reported; one without which
/// no request can be made takes its operation with it.
/// </summary>
internal sealed class ParameterBinder(BindingContext context, ReferenceResolver references)
{
    private const string NotYet = "parameters are not supported yet";

    /// <summary>Whether a request can be made all the same. If not, that has been reported.</summary>
    public bool CanDoWithout(OperationSite site)
    {
        foreach (var owner in new[] { site.PathItem, site.Operation })
        {
            foreach (var item in context.Sequence(owner["parameters"], "parameters")?.Items ?? [])
            {
                if (!CanDoWithout(item, site))
                {
                    return false;
                }
            }
        }

        // The path may name what no parameter declares, or what a broken reference to a parameter was meant to declare.
        var open = site.Path.IndexOf('{');
        var close = open < 0 ? -1 : site.Path.IndexOf('}', open);
        if (close < 0)
        {
            return true;
        }

        var name = site.Path.Substring(open, close - open + 1);
        context.Report(
            CoverageDiagnostics.OperationLeftOut, site.PathKey.KeySpan, site.Name, $"its path has the variable '{name}', and {NotYet}");
        return false;
    }

    private bool CanDoWithout(SourceNode item, OperationSite site)
    {
        if (context.Mapping(item, "an item of parameters") is not { } node
            || references.Follow(node, site.Pointer + "/parameters") is not { Node: var parameter })
        {
            return true;
        }

        var name = context.Text(parameter, "name") ?? "";
        if (context.Flag(parameter, "required") || context.Text(parameter, "in") == "path")
        {
            context.Report(
                CoverageDiagnostics.OperationLeftOut, item.Span, site.Name, $"it needs the parameter '{name}', and {NotYet}");
            return false;
        }

        context.Report(CoverageDiagnostics.IgnoredMember, item.Span, name, "parameters", NotYet);
        return true;
    }
}
