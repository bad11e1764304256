using System.Globalization;
using System.Text.Json;

namespace KaptureContracts.Runtime;

/// <summary>
/// Values in queries, cookies and forms: the styles <c>form</c>, <c>spaceDelimited</c>, <c>pipeDelimited</c> and <c>deepObject</c>.
/// </summary>
internal static class FormExpansion
{
    /// <summary>The pairs of name and value; none for null, for an empty list and for an object without members.</summary>
    /// <param name="key">The name as it is written.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Its style.</param>
    /// <param name="explode">Whether each item or member is a pair of its own.</param>
    /// <param name="syntax">Writes texts.</param>
    public static IEnumerable<(string Name, string Value)> Pairs(
        string key, JsonElement value, ParameterStyle style, bool explode, PairSyntax syntax)
    {
        if (ParameterValue.IsNull(value))
        {
            return [];
        }

        return (value.ValueKind, style) switch
        {
            (_, ParameterStyle.Json) => [(key, syntax.Value(value.GetRawText()))],
            (JsonValueKind.Object or JsonValueKind.Array, ParameterStyle.DeepObject) => Deep(key, value, syntax),
            (JsonValueKind.Array, _) => List(key, value, style, explode, syntax),
            (JsonValueKind.Object, _) => Members(key, value, style, explode, syntax),
            _ => [(key, syntax.Value(ParameterValue.Text(value)))],
        };
    }

    private static IEnumerable<(string Name, string Value)> List(
        string key, JsonElement value, ParameterStyle style, bool explode, PairSyntax syntax)
    {
        string[] items = [.. ParameterValue.Items(value).Select(item => syntax.Value(ParameterValue.Text(item)))];
        if (items.Length == 0)
        {
            return [];
        }

        return explode ? items.Select(item => (key, item)) : [(key, string.Join(Delimiter(style, syntax), items))];
    }

    private static (string Name, string Value)[] Members(
        string key, JsonElement value, ParameterStyle style, bool explode, PairSyntax syntax)
    {
        (string Name, string Value)[] members =
            [.. ParameterValue.Members(value).Select(member => (syntax.Name(member.Name), syntax.Value(ParameterValue.Text(member.Value))))];
        if (members.Length == 0 || explode)
        {
            return members;
        }

        return [(key, string.Join(Delimiter(style, syntax), members.SelectMany(member => new[] { member.Name, member.Value })))];
    }

    /// <summary>
    /// The specification shows one level; deeper ones go on in the same way, with the index for items of lists, which is what servers
    /// that take them read.
    /// </summary>
    private static IEnumerable<(string Name, string Value)> Deep(string key, JsonElement value, PairSyntax syntax) => value.ValueKind switch
    {
        JsonValueKind.Object => ParameterValue.Members(value)
            .SelectMany(member => Deep($"{key}{syntax.Open}{syntax.Name(member.Name)}{syntax.Close}", member.Value, syntax)),
        JsonValueKind.Array => ParameterValue.Items(value)
            .SelectMany((item, index) => Deep(
                string.Create(CultureInfo.InvariantCulture, $"{key}{syntax.Open}{index}{syntax.Close}"), item, syntax)),
        _ => [(key, syntax.Value(ParameterValue.Text(value)))],
    };

    private static string Delimiter(ParameterStyle style, PairSyntax syntax) => style switch
    {
        ParameterStyle.SpaceDelimited => syntax.Space,
        ParameterStyle.PipeDelimited => syntax.Pipe,
        _ => ",",
    };
}
