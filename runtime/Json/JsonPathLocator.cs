using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Finds the JSON path of a token by reading the text again from its start. Only failures pay for it: readers keep no path while
/// all goes well.
/// </summary>
internal static class JsonPathLocator
{
    /// <summary>
    /// The path, such as <c>$.ticket.folders[0]</c>, of the token that starts at <paramref name="offset"/>; of the place where the text
    /// stops being JSON, when it does so before.
    /// </summary>
    public static string PathAt(ReadOnlySpan<byte> json, long offset)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        var containers = new Stack<Container>();
        if (!TryReach(ref reader, offset, containers)
            || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName))
        {
            CountItem(containers);
        }

        return Format(containers);
    }

    private static bool TryReach(ref Utf8JsonReader reader, long offset, Stack<Container> containers)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.TokenStartIndex >= offset)
                {
                    return true;
                }

                Step(ref reader, containers);
            }
        }
        catch (JsonException)
        {
            // The text is malformed at this very point: the path up to here is the answer.
        }

        return false;
    }

    private static void Step(ref Utf8JsonReader reader, Stack<Container> containers)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                containers.Peek().Property = Name(ref reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                CountItem(containers);
                containers.Push(new Container(reader.TokenType is JsonTokenType.StartArray));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                containers.Pop();
                LeaveValue(containers);
                break;
            default:
                CountItem(containers);
                LeaveValue(containers);
                break;
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The name is not Unicode: its bytes, as far as they are text, still show the way.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static void CountItem(Stack<Container> containers)
    {
        if (containers.TryPeek(out var parent) && parent.IsArray)
        {
            parent.Index++;
        }
    }

    private static void LeaveValue(Stack<Container> containers)
    {
        if (containers.TryPeek(out var parent) && !parent.IsArray)
        {
            parent.Property = null;
        }
    }

    private static string Format(Stack<Container> containers)
    {
        var path = new StringBuilder("$");
        foreach (var container in containers.Reverse())
        {
            if (container.IsArray && container.Index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{container.Index}]");
            }
            else if (container.Property is { } name)
            {
                JsonPathName.Append(path, name);
            }
        }

        return path.ToString();
    }

    private sealed class Container(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string? Property { get; set; }
    }
}
