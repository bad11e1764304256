using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace KaptureContracts.MockServer.Checking;

internal sealed partial class SchemaRule
{
    public IReadOnlyList<Violation> Check(JsonElement value)
    {
        var report = new ViolationReport();
        Check(value, report);
        return report.Violations;
    }

    /// <summary>Checks a value that came alone where an array of such values belongs, as if it were the only item.</summary>
    public IReadOnlyList<Violation> CheckOnlyItem(JsonElement value)
    {
        var report = new ViolationReport();
        report.Enter("0");
        _item?.Check(value, report);
        return report.Violations;
    }

    private bool Fits(JsonElement value) => Check(value).Count == 0;

    private void Check(JsonElement value, ViolationReport report)
    {
        if (value.ValueKind == JsonValueKind.Null && _nullable)
        {
            return;
        }

        if (!TypeFits(value))
        {
            report.Add("type", $"must be {Name(_type)}, not {Name(value.ValueKind)}");
            return;
        }

        if (_enumeration.Count > 0 && !_enumeration.Any(allowed => JsonElement.DeepEquals(allowed, value)))
        {
            report.Add("enum", $"must be one of {string.Join(", ", _enumeration.Select(allowed => allowed.GetRawText()))}");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(value, report);
                break;
            case JsonValueKind.Array:
                CheckArray(value, report);
                break;
            case JsonValueKind.String:
                CheckText(value.GetString()!, report);
                break;
            case JsonValueKind.Number:
                CheckNumber(value, report);
                break;
        }

        CheckCombinations(value, report);
    }

    private void CheckObject(JsonElement value, ViolationReport report)
    {
        foreach (var name in _required)
        {
            if (!value.TryGetProperty(name, out _))
            {
                report.AddChild(name, "required", "is missing");
            }
        }

        var count = 0;
        foreach (var member in value.EnumerateObject())
        {
            count++;
            if (_properties.TryGetValue(member.Name, out var rule) || (rule = _additional) is not null)
            {
                report.Enter(member.Name);
                rule.Check(member.Value, report);
                report.Leave();
            }
            else if (_closed)
            {
                report.AddChild(member.Name, "additionalProperties", "is not a known field");
            }
        }

        Bounds(count, _members, "Properties", "field", report);
    }

    private void CheckArray(JsonElement value, ViolationReport report)
    {
        Bounds(value.GetArrayLength(), _items, "Items", "item", report);
        if (_uniqueItems && HasTwins(value))
        {
            report.Add("uniqueItems", "must not hold the same item twice");
        }

        if (_item is null)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            report.Enter(index++.ToString(CultureInfo.InvariantCulture));
            _item.Check(item, report);
            report.Leave();
        }
    }

    private void CheckText(string value, ViolationReport report)
    {
        Bounds(value, _length, report);
        if (_pattern is not null && !Matches(_pattern, value))
        {
            report.Add("pattern", $"must match the pattern {_pattern}");
        }
    }

    private void CheckNumber(JsonElement value, ViolationReport report)
    {
        if (!value.TryGetDecimal(out var number))
        {
            // Out of the range in which limits are written: larger than any maximum, smaller than any minimum.
            number = value.GetRawText().StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
        }

        if (_range.Min is { } min && (number < min || (number == min && _range.ExcludesMin)))
        {
            report.Add(
                "minimum",
                $"must be {(_range.ExcludesMin ? "more than" : "at least")} {min.ToString(CultureInfo.InvariantCulture)}"
            );
        }

        if (_range.Max is { } max && (number > max || (number == max && _range.ExcludesMax)))
        {
            report.Add(
                "maximum",
                $"must be {(_range.ExcludesMax ? "less than" : "at most")} {max.ToString(CultureInfo.InvariantCulture)}"
            );
        }

        if (_multipleOf is { } step && number % step != 0)
        {
            report.Add("multipleOf", $"must be a multiple of {step.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private void CheckCombinations(JsonElement value, ViolationReport report)
    {
        foreach (var rule in _allOf)
        {
            rule.Check(value, report);
        }

        if (_anyOf.Count > 0 && !_anyOf.Any(rule => rule.Fits(value)))
        {
            report.Add("anyOf", "fits none of the forms that are allowed here");
        }

        if (_oneOf.Count > 0 && _oneOf.Count(rule => rule.Fits(value)) != 1)
        {
            report.Add("oneOf", "must fit exactly one of the forms that are allowed here");
        }

        if (_not is not null && _not.Fits(value))
        {
            report.Add("not", "has a form that is not allowed here");
        }
    }

    private bool TypeFits(JsonElement value) =>
        _type == JsonObjectType.None
        || value.ValueKind switch
        {
            JsonValueKind.Object => _type.HasFlag(JsonObjectType.Object),
            JsonValueKind.Array => _type.HasFlag(JsonObjectType.Array),
            JsonValueKind.String => _type.HasFlag(JsonObjectType.String) || _type.HasFlag(JsonObjectType.File),
            JsonValueKind.Number => _type.HasFlag(JsonObjectType.Number)
                || (_type.HasFlag(JsonObjectType.Integer) && IsWhole(value)),
            JsonValueKind.True or JsonValueKind.False => _type.HasFlag(JsonObjectType.Boolean),
            JsonValueKind.Null => _type.HasFlag(JsonObjectType.Null),
            _ => false,
        };

    private static bool IsWhole(JsonElement value) =>
        value.TryGetInt64(out _) || (value.TryGetDecimal(out var number) && decimal.IsInteger(number));

    private static void Bounds(int count, (int Min, int? Max) bounds, string keyword, string noun, ViolationReport report)
    {
        if (count < bounds.Min)
        {
            report.Add($"min{keyword}", $"must hold at least {bounds.Min} {noun}{(bounds.Min == 1 ? "" : "s")}");
        }

        if (count > bounds.Max)
        {
            report.Add($"max{keyword}", $"must hold at most {bounds.Max} {noun}{(bounds.Max == 1 ? "" : "s")}");
        }
    }

    private static void Bounds(string value, (int? Min, int? Max) bounds, ViolationReport report)
    {
        if (bounds.Min is null && bounds.Max is null)
        {
            return;
        }

        // JSON Schema counts characters of Unicode, not the halves that UTF-16 makes of some.
        var length = value.EnumerateRunes().Count();
        if (length < bounds.Min)
        {
            report.Add("minLength", value.Length == 0 ? "must not be empty" : $"must have at least {bounds.Min} characters");
        }

        if (length > bounds.Max)
        {
            report.Add("maxLength", $"must have at most {bounds.Max} characters");
        }
    }

    private static bool HasTwins(JsonElement array)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return array.EnumerateArray().Any(item => !seen.Add(JsonSerializer.Serialize(item)));
    }

    private static bool Matches(Regex pattern, string value)
    {
        try
        {
            return pattern.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            // A pattern that takes a second is the document's mistake; it must not hold the server.
            return true;
        }
    }

    private static string Name(JsonObjectType type) =>
        type switch
        {
            JsonObjectType.Array => "an array",
            JsonObjectType.Object => "an object",
            JsonObjectType.Integer => "an integer",
            _ => "a " + type.ToString().ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal),
        };

    private static string Name(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Array => "an array",
            JsonValueKind.Object => "an object",
            JsonValueKind.Null => "null",
            JsonValueKind.True or JsonValueKind.False => "a boolean",
            _ => "a " + kind.ToString().ToLowerInvariant(),
        };
}
