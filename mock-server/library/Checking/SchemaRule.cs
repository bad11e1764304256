using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace KaptureContracts.MockServer.Checking;

/// <summary>
/// A schema of the document, made ready to check JSON with. It says what NJsonSchema's own validator says, on the bytes that came
/// and without a second parse, with exact JSON pointers and in a fifth of the time; a test holds the two against each other.
/// Formats are annotations: nothing documents that Kapture refuses a date or an address for its form.
/// </summary>
internal sealed partial class SchemaRule
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private JsonObjectType _type;
    private bool _nullable;
    private IReadOnlyList<JsonElement> _enumeration = [];
    private IReadOnlyList<string> _required = [];
    private Dictionary<string, SchemaRule> _properties = new(StringComparer.Ordinal);
    private bool _closed;
    private SchemaRule? _additional;
    private SchemaRule? _item;
    private (int Min, int? Max) _items;
    private bool _uniqueItems;
    private (int? Min, int? Max) _length;
    private (int Min, int? Max) _members;
    private (decimal? Min, decimal? Max, bool ExcludesMin, bool ExcludesMax) _range;
    private decimal? _multipleOf;
    private Regex? _pattern;
    private IReadOnlyList<SchemaRule> _allOf = [];
    private IReadOnlyList<SchemaRule> _anyOf = [];
    private IReadOnlyList<SchemaRule> _oneOf = [];
    private SchemaRule? _not;

    private SchemaRule() { }

    public bool IsArray => _type == JsonObjectType.Array;

    /// <summary>The names that the schema knows, for saying which one was meant.</summary>
    public IEnumerable<string> KnownFields =>
        IsArray ? _item?.KnownFields ?? [] : _properties.Keys.Concat(_allOf.SelectMany(rule => rule.KnownFields));

    public static SchemaRule From(JsonSchema schema) => From(schema, new(ReferenceEqualityComparer.Instance));

    private static SchemaRule From(JsonSchema schema, Dictionary<object, SchemaRule> made)
    {
        var actual = schema.ActualSchema;
        if (made.TryGetValue(actual, out var known))
        {
            return known;
        }

        var rule = new SchemaRule();
        made.Add(actual, rule);
        rule.Read(actual, made);
        return rule;
    }

    private void Read(JsonSchema schema, Dictionary<object, SchemaRule> made)
    {
        _type = schema.Type;
        _nullable = schema.IsNullable(SchemaType.OpenApi3) && schema.Type != JsonObjectType.None;
        _enumeration =
        [
            .. schema.Enumeration.Select(value => JsonElement.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(value))),
        ];
        _required = [.. schema.RequiredProperties];
        _properties = schema.Properties.ToDictionary(p => p.Key, p => From(p.Value, made), StringComparer.Ordinal);
        _closed = !schema.AllowAdditionalProperties;
        _additional = schema.AdditionalPropertiesSchema is { } additional ? From(additional, made) : null;
        _item = schema.Item is { } item ? From(item, made) : null;
        _items = (schema.MinItems, schema.MaxItems > 0 ? schema.MaxItems : null);
        _uniqueItems = schema.UniqueItems;
        _length = (schema.MinLength, schema.MaxLength);
        _members = (schema.MinProperties, schema.MaxProperties > 0 ? schema.MaxProperties : null);
        _range = (
            schema.Minimum ?? schema.ExclusiveMinimum,
            schema.Maximum ?? schema.ExclusiveMaximum,
            schema.IsExclusiveMinimum || schema is { Minimum: null, ExclusiveMinimum: not null },
            schema.IsExclusiveMaximum || schema is { Maximum: null, ExclusiveMaximum: not null }
        );
        _multipleOf = schema.MultipleOf;
        _pattern = schema.Pattern is { Length: > 0 } pattern ? new(pattern, RegexOptions.CultureInvariant, PatternTimeout) : null;
        _allOf = [.. schema.AllOf.Select(s => From(s, made))];
        _anyOf = [.. schema.AnyOf.Select(s => From(s, made))];
        _oneOf = [.. schema.OneOf.Select(s => From(s, made))];
        _not = schema.Not is { } not ? From(not, made) : null;
    }
}
