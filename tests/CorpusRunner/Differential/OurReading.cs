using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Contract.Binding;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusRunner.Differential;

/// <summary>What the generator reads in a document.</summary>
internal sealed class OurReading
{
    private readonly Dictionary<string, ContractSchema> _schemas;
    private readonly ContractDocument _document;

    private OurReading(ContractDocument document)
    {
        _document = document;
        _schemas = document.Schemas.ToDictionary(schema => schema.Pointer, schema => schema.Schema, StringComparer.Ordinal);
    }

    /// <summary>What is read in a document; null when it cannot be read, which is an error.</summary>
    public static HashSet<Fact>? Of(string path, string text)
    {
        var source = SourceText.From(text);
        var problems = new ProblemSink(path, source);
        var root = DocumentReader.Read(path, source, problems, CancellationToken.None);
        var document = root is null ? null : DocumentBinder.Bind(root, new BindingInput(path, [], default), problems, CancellationToken.None);
        return document is null || problems.HasErrors ? null : [.. new OurReading(document).Facts()];
    }

    private IEnumerable<Fact> Facts() => _document.Operations.SelectMany(Facts)
        .Concat(_document.Schemas
            .Where(schema => schema.Pointer == JsonPointer.Append("#/components/schemas", schema.Name))
            .SelectMany(schema => Facts(schema.Name, schema.Schema)));

    private static IEnumerable<Fact> Facts(ContractOperation operation)
    {
        var owner = $"{operation.Method} {operation.Path}";
        yield return new Fact(FactKind.Operation, owner);
        foreach (var parameter in operation.Parameters)
        {
            var name = $"{parameter.Place} {parameter.Name}";
            yield return new Fact(FactKind.Parameter, owner, name);
            if (parameter.IsRequired)
            {
                yield return new Fact(FactKind.RequiredParameter, owner, name);
            }
        }
    }

    private IEnumerable<Fact> Facts(string name, ContractSchema schema)
    {
        var properties = Properties(schema, []);
        return properties.Select(property => new Fact(FactKind.Property, name, property.Key))
            .Concat(properties.Where(property => property.Value).Select(property => new Fact(FactKind.RequiredProperty, name, property.Key)));
    }

    /// <summary>The properties of a schema, those that it inherits among them, and whether each is required.</summary>
    private Dictionary<string, bool> Properties(ContractSchema schema, HashSet<string> visited)
    {
        var properties = new Dictionary<string, bool>(StringComparer.Ordinal);
        switch (schema)
        {
            case ReferenceSchema reference when visited.Add(reference.Target):
                return Properties(_schemas[reference.Target], visited);
            case ObjectSchema own:
                if (own.Base is { } parent && visited.Add(parent))
                {
                    properties = Properties(_schemas[parent], visited);
                }

                foreach (var property in own.Properties)
                {
                    properties[property.Name] = property.IsRequired || properties.GetValueOrDefault(property.Name);
                }

                break;
            case UnionSchema union:
                // What stands beside the branches is in each of them.
                var branches = union.Branches.Select(branch => Properties(branch.Schema, [.. visited])).ToArray();
                foreach (var shared in union.Shared)
                {
                    properties[shared] = Array.TrueForAll(branches, branch => branch.GetValueOrDefault(shared));
                }

                break;
        }

        return properties;
    }
}
