using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Makes one schema of the parts of a composed one. What comes later counts; what both say of one property or of items holds
/// together, as if it stood in an <c>allOf</c> of its own.
/// </summary>
internal sealed class SchemaMerge(BindingContext context, bool canMergeProperties)
{
    private const int MostTypes = 20;

    private readonly Dictionary<string, MappingEntry> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<PropertySite> _properties = [];
    private readonly Dictionary<int, List<SourceNode>> _shared = [];
    private readonly List<SourceNode> _items = [];
    private readonly List<ScalarNode> _required = [];
    private readonly HashSet<string> _requiredNames = new(StringComparer.Ordinal);

    public IReadOnlyList<PropertySite> Properties
    {
        get
        {
            foreach (var shared in _shared)
            {
                _properties[shared.Key] = _properties[shared.Key] with { Value = All(shared.Value), Owner = null };
            }

            _shared.Clear();
            return _properties;
        }
    }

    /// <summary>The names that the schema itself requires, and not one that it refers to.</summary>
    public IReadOnlyList<ScalarNode> Required => _required;

    public void Add(SchemaPart part)
    {
        foreach (var entry in part.Node.Entries)
        {
            switch (entry.Key)
            {
                case "allOf" or "$ref" or "properties" or "nullable":
                case "discriminator" when part.Owner is not null:
                case ReferenceResolver.DynamicKey when part.Node["$ref"] is null:
                case "oneOf" or "anyOf" when part.IsOwnUnion:
                    break;
                case "required":
                    AddRequired(part, entry);
                    break;
                case "type":
                    _members[entry.Key] = Type(entry);
                    break;
                case "items":
                    AddItems(entry);
                    break;
                case "oneOf" or "anyOf" when _members.TryGetValue(entry.Key, out var other):
                    context.Report(
                        CoverageDiagnostics.IgnoredMember, other.KeySpan, entry.Key, "a schema", "another schema of the same 'allOf' has one, which counts");
                    _members[entry.Key] = entry;
                    break;
                default:
                    _members[entry.Key] = entry;
                    break;
            }
        }

        AddProperties(part);
    }

    /// <summary>The schema, without its properties and what it requires.</summary>
    public MappingNode Build(MappingNode own, bool isNullable)
    {
        if (_items.Count > 1)
        {
            _members["items"] = _members["items"] with { Value = All(_items) };
        }

        var entries = _members.Values.ToList();
        if (isNullable)
        {
            entries.Add(new MappingEntry("nullable", own.Span, new ScalarNode(own.Span, ScalarKind.Boolean, "true")));
        }

        return new MappingNode(own.Span, entries.ToImmutableArray());
    }

    /// <summary>The properties and what is required of them, as a schema writes them.</summary>
    public IEnumerable<MappingEntry> ToEntries(TextSpan span)
    {
        if (Properties.Count > 0)
        {
            var properties = Properties.Select(site => new MappingEntry(site.Name, site.NameSpan, site.Value)).ToImmutableArray();
            yield return new MappingEntry("properties", span, new MappingNode(span, properties));
        }

        if (_required.Count > 0)
        {
            yield return new MappingEntry("required", span, new SequenceNode(span, _required.ToImmutableArray<SourceNode>()));
        }
    }

    private void AddRequired(SchemaPart part, MappingEntry entry)
    {
        foreach (var name in context.Texts(part.Node, entry.Key, ObjectSchemaBinder.RequiredForm))
        {
            if (_requiredNames.Add(name.Text))
            {
                _required.Add(name);
            }
        }
    }

    private void AddProperties(SchemaPart part)
    {
        if (context.Mapping(part.Node["properties"], "properties") is not { } properties)
        {
            return;
        }

        // Whoever adds properties to a closed schema does not mean it to be closed any more.
        if (part.Node["additionalProperties"] is null)
        {
            _members.Remove("additionalProperties");
        }

        foreach (var site in PropertySite.Of(properties, part.Pointer, part.Owner))
        {
            if (!_positions.TryGetValue(site.Name, out var position))
            {
                _positions.Add(site.Name, _properties.Count);
                _properties.Add(site);
                continue;
            }

            var known = _properties[position].Value;
            if (IsSaid(known, site.Value))
            {
                continue;
            }

            _properties[position] = site;
            if (!CanMerge(known))
            {
                _shared.Remove(position);
                continue;
            }

            if (!_shared.TryGetValue(position, out var shared))
            {
                _shared.Add(position, shared = [known]);
            }

            shared.Add(site.Value);
        }
    }

    private void AddItems(MappingEntry entry)
    {
        if (_members.TryGetValue("items", out var known) && IsSaid(known.Value, entry.Value))
        {
            return;
        }

        if (known.Value is not null && !CanMerge(known.Value))
        {
            _items.Clear();
        }

        _items.Add(entry.Value);
        _members["items"] = entry;
    }

    private static bool IsSaid(SourceNode known, SourceNode added) => ReferenceEquals(known, added) || added is not MappingNode;

    private bool CanMerge(SourceNode known) => known is MappingNode && canMergeProperties;

    /// <summary>What several schemas say of one value, side by side: in one another they would be as deep as schemas refer to one another.</summary>
    private static MappingNode All(List<SourceNode> values)
    {
        var span = values[values.Count - 1].Span;
        return new MappingNode(span, ImmutableArray.Create(new MappingEntry("allOf", span, new SequenceNode(span, values.ToImmutableArray()))));
    }

    /// <summary>The narrower of two types; of two that have nothing in common the later one, which is reported.</summary>
    private MappingEntry Type(MappingEntry entry)
    {
        if (!_members.TryGetValue("type", out var earlier))
        {
            return entry;
        }

        var known = Names(earlier.Value);
        var added = Names(entry.Value);
        var narrower = known.Where(name => Allows(added, name) && !added.Exists(other => other.Text == name.Text));
        var common = added.Where(name => Allows(known, name)).Concat(narrower).ToList();
        if (common.Count > 0)
        {
            return entry with { Value = common.Count == 1 ? common[0] : new SequenceNode(entry.Value.Span, common.ToImmutableArray<SourceNode>()) };
        }

        if (added.Count > 0 && known.Count > 0)
        {
            context.Report(
                ContractDiagnostics.Contradiction,
                entry.Value.Span,
                string.Join(" or ", known.Select(name => name.Text)),
                string.Join(" or ", added.Select(name => name.Text)));
        }

        return entry;
    }

    /// <summary>Whether a type is one of some: an integer is a number, too.</summary>
    private static bool Allows(List<ScalarNode> types, ScalarNode type) =>
        types.Exists(known => known.Text == type.Text || (known.Text == "number" && type.Text == "integer"));

    /// <summary>JSON Schema has seven types: more names are not compared with one another.</summary>
    private static List<ScalarNode> Names(SourceNode type) =>
        type is SequenceNode sequence
            ? [.. sequence.Items.OfType<ScalarNode>().GroupBy(name => name.Text, StringComparer.Ordinal).Select(same => same.First()).Take(MostTypes)]
            : type is ScalarNode scalar ? [scalar] : [];
}
