using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Contract;

/// <summary>Reads an operation's responses, their named examples, and which mistake each example answers.</summary>
internal sealed class ResponseReader(SpecDocument document)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<DocumentedResponse> Read(SpecPointer operation)
    {
        // Found by name, not by reading the pointer back: a path item may itself be a reference.
        var path = new SpecPlace(document.Root, SpecPointer.Root).Child("paths")?.Child(operation.Segments[1]);
        var responses = path is null ? null : document.Resolve(path).Child(operation.Segments[2])?.Child("responses");
        if (responses is null)
        {
            throw document.ErrorAt(operation, "the operation has no 'responses'");
        }

        var read = responses
            .Members()
            .Where(response => int.TryParse(response.Name, CultureInfo.InvariantCulture, out _))
            .Select(response => Read(response.Name, response.Place))
            .ToArray();
        return read.Any(response => response is { IsSuccess: true, Examples.Count: > 0 })
            ? read
            : throw document.ErrorAt(
                responses.Pointer,
                "no 2xx response has an example, so the mock does not know what a success looks like"
            );
    }

    private DocumentedResponse Read(string code, SpecPlace reference)
    {
        var response = document.Resolve(reference);
        var status = int.Parse(code, CultureInfo.InvariantCulture);
        var description = response.Child("description")?.Text() ?? code;
        var media = response.Child("content")?.Members().FirstOrDefault() ?? default;
        return media.Place is null
            ? new(status, description, "application/json", [], TimeForm.Unspecified)
            : new(status, description, media.Name, [.. Examples(status, media.Place)], TimeForms.Of(document, media.Place));
    }

    private IEnumerable<NamedExample> Examples(int status, SpecPlace media)
    {
        foreach (var (name, reference) in media.Child("examples")?.Members() ?? [])
        {
            var example = document.Resolve(reference);
            var value =
                example.Child("value")
                ?? throw document.ErrorAt(example.Pointer, "the example has no 'value' (externalValue is not supported)");
            var cause = example.Child("x-cause") is { } place ? FailureCause.Read(document, place) : null;
            yield return new(status, name, example.Child("summary")?.Text(), Bytes(name, value), cause);
        }

        if (media.Child("example") is { } single)
        {
            yield return new(status, "example", null, Bytes("example", single), null);
        }
    }

    /// <summary>The example's own file, which holds the published bytes, or the inline value when there is no file.</summary>
    private byte[] Bytes(string name, SpecPlace value)
    {
        if (document.Source.ReadExample(name) is not { } file)
        {
            return JsonSerializer.SerializeToUtf8Bytes(value.Node, Readable);
        }

        return SameJson(file, value.Node)
            ? file
            : throw document.ErrorAt(
                value.Pointer,
                $"the example '{name}' differs from examples/{SpecSource.ExampleFileName(name)}; they must say the same"
            );
    }

    private static bool SameJson(byte[] file, JsonNode value)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(file), value);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
