using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>The arrays and maps without a name that stand in no other array or map.</summary>
internal sealed class InlineLists
{
    private readonly List<(SourceNode Node, ContractSchema Schema)> _outermost = [];

    public IEnumerable<(SourceNode Node, ContractSchema Schema)> Outermost => _outermost;

    /// <summary>Takes note of a schema that has just been bound, and with it all that stands in it.</summary>
    public void Add(SourceNode node, ContractSchema schema, bool isNamed)
    {
        if (SchemaCircles.Held(schema) is not { } held)
        {
            return;
        }

        if (_outermost.Count > 0 && ReferenceEquals(_outermost[_outermost.Count - 1].Schema, held))
        {
            _outermost.RemoveAt(_outermost.Count - 1);
        }

        if (!isNamed)
        {
            _outermost.Add((node, schema));
        }
    }
}
