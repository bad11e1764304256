using System.Globalization;
using System.Text.Json;

namespace KaptureContracts.Verification.Recordings;

/// <summary>
/// Reads a recording entry by entry: a HAR 1.2 file, or the mock's journal, which is a list. An error says where in the file it is.
/// </summary>
internal sealed class RecordingReader
{
    /// <summary>A recording of calls to an API is far smaller; one of a whole web site with its pictures may not be.</summary>
    private const long MaxBytes = 256L * 1024 * 1024;
    private const int MaxDepth = 512;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly LineCounter _lines;
    private readonly List<RecordedEntry> _entries = [];
    private bool _hasEntries;

    private RecordingReader(string file, byte[] bytes)
    {
        _file = file;
        _bytes = bytes;
        _start = bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        _lines = new(bytes);
    }

    public static IReadOnlyList<RecordedEntry> ReadFile(string path)
    {
        var name = path.Replace('\\', '/');
        try
        {
            var length = new FileInfo(path).Length;
            return length <= MaxBytes
                ? Read(name, File.ReadAllBytes(path))
                : throw new VerificationException(string.Create(CultureInfo.InvariantCulture, $"{name}: the recording has {length / 1024 / 1024} MB; at most {MaxBytes / 1024 / 1024} MB are read. Record only the calls to the API."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerificationException($"{name}: the recording cannot be read: {e.Message}", e);
        }
    }

    public static IReadOnlyList<RecordedEntry> Read(string name, byte[] bytes)
    {
        var reader = new RecordingReader(name, bytes);
        try
        {
            reader.Read();
            return reader._entries;
        }
        catch (JsonException e)
        {
            var place = reader.PlaceOf(e);
            var inside = reader._hasEntries ? string.Create(CultureInfo.InvariantCulture, $", in entry {reader._entries.Count}") : string.Empty;
            throw new VerificationException($"{place}: the recording is not valid JSON{inside}: {Reason(e)}", e);
        }
    }

    private void Read()
    {
        var json = new Utf8JsonReader(_bytes.AsSpan(_start), new JsonReaderOptions { MaxDepth = MaxDepth });
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray)
        {
            _hasEntries = true;
            ReadEntries(ref json, "#", JournalEntry.Read);
        }
        else if (json.TokenType == JsonTokenType.StartObject && SeekMember(ref json, "log") && json.TokenType == JsonTokenType.StartObject
            && SeekMember(ref json, "entries") && json.TokenType == JsonTokenType.StartArray)
        {
            _hasEntries = true;
            ReadEntries(ref json, "#/log/entries", HarEntry.Read);
        }
        else
        {
            throw new VerificationException($"{_file}: this is no recording: neither a HAR file, which has its list at log.entries, nor the mock's journal, which is a list");
        }

        _hasEntries = false;
        while (json.Read())
        {
            // What follows the entries says nothing of them, but a file that breaks off there is not whole.
        }
    }

    private void ReadEntries(ref Utf8JsonReader json, string pointer, Func<EntryFields, RecordedEntry> read)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var place = Place(json.TokenStartIndex, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{_entries.Count}"));
            if (json.TokenType != JsonTokenType.StartObject)
            {
                throw new VerificationException($"{place}: entry {_entries.Count} is no object");
            }

            using var entry = JsonDocument.ParseValue(ref json);
            _entries.Add(read(new(_entries.Count, place, entry.RootElement)));
        }
    }

    /// <summary>Goes on to the value of a member of the object that the reader stands at; false when there is none.</summary>
    private static bool SeekMember(ref Utf8JsonReader json, string name)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals(name);
            json.Read();
            if (found)
            {
                return true;
            }

            json.Skip();
        }

        return false;
    }

    private SpecLocation Place(long index, string pointer)
    {
        var (line, column) = _lines.At((int)index + _start);
        return new(_file, line, column, pointer);
    }

    private SpecLocation PlaceOf(JsonException e) => new(_file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "#");

    // The exception's own words name the place once more, counted from 0.
    private static string Reason(JsonException e) => e.Message.Split(" LineNumber:", 2)[0];
}
