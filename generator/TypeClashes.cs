using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;

namespace KaptureContracts.Generator;

/// <summary>
/// Which documents of a project cannot be emitted because their types already come from another document. Upper and lower case
/// count as equal, as they do in the names of emitted files.
/// </summary>
internal sealed record TypeClashes(EquatableArray<Problem> Problems)
{
    public static TypeClashes Of(ImmutableArray<PlannedDocument> documents, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var namespaces = Namespaces(documents);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var types = document.Units.SelectMany(unit => unit.TypeNames).Select(name => $"{document.Namespace}.{name}").ToArray();
            if (FindClash(types, owners, namespaces) is { } clash)
            {
                problems.Add(Problem.AtStart(document.Path, ConfigurationDiagnostics.SameTypeTwice, clash.Type, clash.Owner));
                continue;
            }

            foreach (var type in types)
            {
                owners[type] = document.Path;
            }
        }

        return new TypeClashes(problems.ToEquatableArray());
    }

    private static (string Type, string Owner)? FindClash(
        string[] types, Dictionary<string, string> owners, Dictionary<string, string> namespaces)
    {
        foreach (var type in types)
        {
            if (owners.TryGetValue(type, out var owner) || namespaces.TryGetValue(type, out owner))
            {
                return (type, owner);
            }
        }

        return null;
    }

    /// <summary>Every namespace that a document's types stand in, with those around it: no type can have its name.</summary>
    private static Dictionary<string, string> Namespaces(ImmutableArray<PlannedDocument> documents)
    {
        var namespaces = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            for (var end = document.Namespace.Length; end > 0; end = document.Namespace.LastIndexOf('.', end - 1))
            {
                var name = document.Namespace.Substring(0, end);
                if (!namespaces.ContainsKey(name))
                {
                    namespaces.Add(name, document.Path);
                }
            }
        }

        return namespaces;
    }
}
