using System.Text.Json;

namespace KaptureContracts.Runtime;

/// <summary>Values in paths and headers: the styles <c>matrix</c>, <c>label</c> and <c>simple</c>.</summary>
internal static class PathExpansion
{
    public static string Of(string name, JsonElement value, ParameterStyle style, bool explode, Func<string, string> encode) => value.ValueKind switch
    {
        _ when style == ParameterStyle.Json => encode(value.GetRawText()),
        JsonValueKind.Array => List(name, [.. ParameterValue.Items(value).Select(item => encode(ParameterValue.Text(item)))], style, explode),
        JsonValueKind.Object => Members(
            name,
            [.. ParameterValue.Members(value).Select(member => (encode(member.Name), encode(ParameterValue.Text(member.Value))))],
            style,
            explode),
        _ => Scalar(name, encode(ParameterValue.Text(value)), style),
    };

    /// <summary>A scalar, whose text is encoded already.</summary>
    public static string Scalar(string name, string text, ParameterStyle style) => style switch
    {
        ParameterStyle.Matrix => text.Length == 0 ? $";{name}" : $";{name}={text}",
        ParameterStyle.Label => $".{text}",
        _ => text,
    };

    private static string List(string name, string[] items, ParameterStyle style, bool explode)
    {
        if (items.Length == 0)
        {
            return "";
        }

        return (style, explode) switch
        {
            (ParameterStyle.Matrix, true) => string.Concat(items.Select(item => Scalar(name, item, style))),
            (ParameterStyle.Matrix, false) => $";{name}={string.Join(',', items)}",
            (ParameterStyle.Label, true) => $".{string.Join('.', items)}",
            (ParameterStyle.Label, false) => $".{string.Join(',', items)}",
            _ => string.Join(',', items),
        };
    }

    private static string Members(string name, (string Name, string Value)[] members, ParameterStyle style, bool explode)
    {
        if (members.Length == 0)
        {
            return "";
        }

        var pairs = members.Select(member => $"{member.Name}={member.Value}");
        var flat = string.Join(',', members.Select(member => $"{member.Name},{member.Value}"));
        return (style, explode) switch
        {
            (ParameterStyle.Matrix, true) => string.Concat(pairs.Select(pair => $";{pair}")),
            (ParameterStyle.Matrix, false) => $";{name}={flat}",
            (ParameterStyle.Label, true) => $".{string.Join('.', pairs)}",
            (ParameterStyle.Label, false) => $".{flat}",
            (_, true) => string.Join(',', pairs),
            _ => flat,
        };
    }
}
