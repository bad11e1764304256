using System.Globalization;
using System.Text.Json;

namespace KaptureContracts.Runtime;

/// <summary>
/// Values in queries, cookies and forms: the styles <c>form</c>, <c>spaceDelimited</c>, <c>pipeDelimited</c> and <c>deepObject</c>.
/// </summary>
internal static class FormExpansion
{
    /// <summary>The pairs <c>name=value</c>, encoded; none for null, for an empty list and for an object without members.</summary>
    /// <param name="key">The name as it is written.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Its style.</param>
    /// <param name="explode">Whether each item or member is a pair of its own.</param>
    /// <param name="encode">Encodes a scalar.</param>
    public static IEnumerable<string> Pairs(string key, JsonElement value, ParameterStyle style, bool explode, Func<string, string> encode)
    {
        if (ParameterValue.IsNull(value))
        {
            return [];
        }

        return (value.ValueKind, style) switch
        {
            (_, ParameterStyle.Json) => [$"{key}={encode(value.GetRawText())}"],
            (JsonValueKind.Object or JsonValueKind.Array, ParameterStyle.DeepObject) => Deep(key, value, encode),
            (JsonValueKind.Array, _) => List(key, [.. ParameterValue.Items(value).Select(item => encode(ParameterValue.Text(item)))], style, explode),
            (JsonValueKind.Object, _) => Members(key, [.. ParameterValue.Members(value)], style, explode, encode),
            _ => [$"{key}={encode(ParameterValue.Text(value))}"],
        };
    }

    private static IEnumerable<string> List(string key, string[] items, ParameterStyle style, bool explode)
    {
        if (items.Length == 0)
        {
            return [];
        }

        return explode ? items.Select(item => $"{key}={item}") : [$"{key}={string.Join(Delimiter(style), items)}"];
    }

    private static IEnumerable<string> Members(
        string key, JsonProperty[] members, ParameterStyle style, bool explode, Func<string, string> encode)
    {
        if (members.Length == 0)
        {
            return [];
        }

        var pairs = members.Select(member => (Name: PercentEncoding.Strict(member.Name), Value: encode(ParameterValue.Text(member.Value))));
        return explode
            ? pairs.Select(pair => $"{pair.Name}={pair.Value}")
            : [$"{key}={string.Join(Delimiter(style), pairs.SelectMany(pair => new[] { pair.Name, pair.Value }))}"];
    }

    /// <summary>
    /// The specification shows one level; deeper ones go on in the same way, with the index for items of lists, which is what servers
    /// that take them read.
    /// </summary>
    private static IEnumerable<string> Deep(string key, JsonElement value, Func<string, string> encode) => value.ValueKind switch
    {
        JsonValueKind.Object => ParameterValue.Members(value)
            .SelectMany(member => Deep($"{key}%5B{PercentEncoding.Strict(member.Name)}%5D", member.Value, encode)),
        JsonValueKind.Array => ParameterValue.Items(value)
            .SelectMany((item, index) => Deep(string.Create(CultureInfo.InvariantCulture, $"{key}%5B{index}%5D"), item, encode)),
        _ => [$"{key}={encode(ParameterValue.Text(value))}"],
    };

    private static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        _ => ",",
    };
}
