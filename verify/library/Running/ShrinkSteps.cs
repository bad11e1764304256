using System.Globalization;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Running;

/// <summary>Bodies that are one step smaller than a body, the large steps first.</summary>
internal static class ShrinkSteps
{
    private const int MaxLengthToDropEach = 32;

    public static IEnumerable<JToken> Of(JToken body, string marker)
    {
        foreach (var pointer in Pointers(body, string.Empty).ToList())
        {
            switch (JsonPointer.Find(body, pointer))
            {
                case JArray { Count: > 1 } items:
                    for (var index = items.Count - 1; index >= 0; index--)
                    {
                        yield return Changed(body, pointer, node => ((JArray)node).RemoveAt(index));
                    }

                    break;
                case JObject members:
                    foreach (var name in members.Properties().Select(member => member.Name).Reverse().ToList())
                    {
                        yield return Changed(body, pointer, node => ((JObject)node).Remove(name));
                    }

                    break;
                case JValue { Value: string text }:
                    foreach (var smaller in Texts(text, marker))
                    {
                        yield return Changed(body, pointer, node => ((JValue)node).Value = smaller);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> Texts(string text, string marker)
    {
        var kept = text.StartsWith(marker, StringComparison.Ordinal) ? marker : string.Empty;
        var rest = Elements(text[kept.Length..]);
        if (rest.Count == 0)
        {
            yield break;
        }

        yield return kept;
        if (rest.Count > 1)
        {
            yield return kept + string.Concat(rest.Take(rest.Count / 2));
            yield return kept + string.Concat(rest.Skip(rest.Count / 2));
        }

        for (var index = 0; index < rest.Count && rest.Count <= MaxLengthToDropEach; index++)
        {
            yield return kept + string.Concat(rest.Where((_, other) => other != index));
        }
    }

    private static List<string> Elements(string text)
    {
        var elements = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(text);
        while (each.MoveNext())
        {
            elements.Add(each.GetTextElement());
        }

        return elements;
    }

    private static IEnumerable<string> Pointers(JToken node, string pointer) => node switch
    {
        JObject members => members.Properties().SelectMany(member => Pointers(member.Value, JsonPointer.Join(pointer, member.Name))).Prepend(pointer),
        JArray items => items.SelectMany((item, index) => Pointers(item, JsonPointer.Join(pointer, index))).Prepend(pointer),
        _ => [pointer],
    };

    private static JToken Changed(JToken body, string pointer, Action<JToken> change)
    {
        var copy = body.DeepClone();
        change(JsonPointer.Find(copy, pointer)!);
        return copy;
    }
}
