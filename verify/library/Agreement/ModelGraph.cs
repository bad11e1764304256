using System.Reflection;
using System.Text.Json.Nodes;
using KaptureContracts.Runtime;

namespace KaptureContracts.Verification.Agreement;

/// <summary>The values that a client's typed members hold: what lies in a bag of further properties does not count.</summary>
internal sealed class ModelGraph
{
    private const string Bag = "AdditionalProperties";
    private const int MaxDepth = 64;

    private readonly List<object> _values = [];
    private readonly List<string> _unset = [];

    public ModelGraph(object? root) => Walk(root, 0);

    /// <summary>Every value, in the client's own type.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Typed members that hold nothing: <c>Ticket.Colour</c>.</summary>
    public IReadOnlyList<string> Unset => _unset;

    private void Walk(object? value, int depth)
    {
        switch (value)
        {
            case null or JsonNode:
                return;
            case string or IConvertible or Uri or Guid or DateTimeOffset or DateOnly or TimeOnly:
                _values.Add(value);
                return;
            case System.Collections.IEnumerable items:
                items.Cast<object?>().ToList().ForEach(item => Walk(item, depth + 1));
                return;
        }

        var type = value.GetType();
        if (depth > MaxDepth)
        {
            return;
        }

        if (IsOptional(type))
        {
            Walk(type.GetProperty(nameof(Optional<>.Value))!.GetValue(value), depth + 1);
        }
        else if (JsonModels.IsModel(type))
        {
            foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.Name != Bag && member.GetIndexParameters().Length == 0))
            {
                var held = member.GetValue(value);
                if (held is null || (IsOptional(held.GetType()) && held.GetType().GetProperty(nameof(Optional<>.IsPresent))!.GetValue(held) is false))
                {
                    _unset.Add($"{type.Name}.{member.Name}");
                }

                Walk(held, depth + 1);
            }
        }
        else
        {
            _values.Add(value);
        }
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition().Equals(typeof(Optional<>));
}
