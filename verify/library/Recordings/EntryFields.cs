using System.Text;
using System.Text.Json;

namespace KaptureContracts.Verification.Recordings;

/// <summary>Reads the fields of an entry. Its errors name the entry, its place and the field, and never repeat a value.</summary>
internal sealed class EntryFields(int index, SpecLocation place, JsonElement entry)
{
    public int Index => index;

    public SpecLocation Place => place;

    public JsonElement? Find(params ReadOnlySpan<string> path)
    {
        var found = entry;
        foreach (var name in path)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return null;
            }
        }

        return found.ValueKind == JsonValueKind.Null ? null : found;
    }

    public string Text(params string[] path) => Find(path) is { ValueKind: JsonValueKind.String } text
        ? Decoded(text, path)
        : throw Wrong(path, "is missing or no text");

    public string? OptionalText(params string[] path) => Find(path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Decoded(text, path),
        _ => throw Wrong(path, "is no text"),
    };

    public int Whole(params string[] path) => Find(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value)
        ? value
        : throw Wrong(path, "is missing or no whole number");

    /// <summary>A size in bytes; null where the recorder did not know it, for which HAR writes -1.</summary>
    public long? Size(params string[] path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value >= 0 ? value : null;

    public TimeSpan Milliseconds(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) && value is > 0 and < int.MaxValue
            ? TimeSpan.FromMilliseconds(value)
            : TimeSpan.Zero;

    public DateTimeOffset? Moment(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var moment) ? moment : null;

    /// <summary>A list of <c>{ name, value }</c>; a recorder may leave it out.</summary>
    public IEnumerable<(string Name, string Value, int Index)> Pairs(params string[] path)
    {
        if (Find(path) is not { } list)
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(path, "is no list");
        }

        foreach (var (position, pair) in list.EnumerateArray().Index())
        {
            if (pair.ValueKind != JsonValueKind.Object
                || !pair.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String
                || !pair.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.String)
            {
                throw Wrong([.. path, $"{position}"], "must be { \"name\": text, \"value\": text }");
            }

            yield return (Decoded(name, path), Decoded(value, path), position);
        }
    }

    public byte[] Base64(string text, params string[] path)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : throw Wrong(path, "is not the base64 that its encoding says");
    }

    public VerificationException Wrong(string[] path, string problem) =>
        new($"{place}: entry {index}: {string.Join('.', path)} {problem}; record the traffic again, or mend the file (at {place.JsonPointer}/{string.Join('/', path)})");

    // Half of a surrogate pair is legal in JSON and no text. What a recording cannot hold is marked as such, like bytes that are no text.
    private string Decoded(JsonElement text, string[] path)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var raw = Newtonsoft.Json.JsonConvert.DeserializeObject<string>(text.GetRawText()) ?? throw Wrong(path, "is no text");
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(raw));
        }
    }
}
