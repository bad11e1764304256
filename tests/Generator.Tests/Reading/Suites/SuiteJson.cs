using System.Globalization;
using System.Text;
using System.Text.Json;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading.Suites;

/// <summary>Holds a document that we read against what a suite says it is in JSON.</summary>
internal static class SuiteJson
{
    /// <param name="json">One JSON text for each document of a stream, or nothing if there is none.</param>
    /// <param name="document">The first document, as we read it.</param>
    public static void AssertSame(string json, Document document)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        if (!reader.Read())
        {
            Assert.Contains(document.Problems, problem => problem.Descriptor.Id == "KAP1004");
            return;
        }

        using var expected = JsonDocument.ParseValue(ref reader);
        if (document.Root is null)
        {
            // A document that is nothing but null where nothing is written is empty to us.
            Assert.Contains(document.Problems, problem => problem.Descriptor.Id == "KAP1004");
            Assert.Equal(JsonValueKind.Null, expected.RootElement.ValueKind);
            return;
        }

        Assert.Equal(Text(expected.RootElement), Text(document.Root));
    }

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object(element.EnumerateObject()
            .GroupBy(property => property.Name, property => Text(property.Value), StringComparer.Ordinal)
            .Select(group => (group.Key, group.Last()))),
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(Text))}]",
        JsonValueKind.String => $"\"{element.GetString()}\"",
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Text(SourceNode node) => node switch
    {
        MappingNode mapping => Object(mapping.Entries.Select(entry => (entry.Key, Text(entry.Value)))),
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(Text))}]",
        ScalarNode { Kind: ScalarKind.String } scalar => $"\"{scalar.Text}\"",
        ScalarNode { Kind: ScalarKind.Number } scalar => Number(scalar.Text),
        ScalarNode scalar => scalar.Text,
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of a document.", nameof(node)),
    };

    /// <summary>The order of keys means nothing, and of a key that stands twice the last one counts.</summary>
    private static string Object(IEnumerable<(string Key, string Value)> members) =>
        $"{{{string.Join(", ", members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\": {member.Value}"))}}}";

    /// <summary>Numbers are equal by value, however they are written.</summary>
    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : text;
}
