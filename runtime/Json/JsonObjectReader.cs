using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Goes through the properties of an object that a contract knows. Servers write them in the contract's order most of the time, so the
/// one behind the last is looked for first. Meant for generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonObjectReader
{
    private const int BitsOfWord = 64;

    private readonly ReadOnlySpan<byte> _names;
    private SeenWords _seen;

    /// <summary>The words behind those, for the few contracts with so many properties.</summary>
    private ulong[]? _further;

    /// <summary>The property that is expected, and where its name begins.</summary>
    private int _expected;
    private int _expectedStart = 1;

    /// <summary>Begins to read an object.</summary>
    /// <param name="json">Stands on the object's first token.</param>
    /// <param name="names">The names that the contract knows: each behind a separator, and one more separator.</param>
    /// <exception cref="JsonException">The reader stands on no object.</exception>
    public JsonObjectReader(scoped ref JsonInput json, ReadOnlySpan<byte> names)
    {
        JsonRead.StartObject(ref json);
        _names = names;
    }

    /// <summary>
    /// Moves to the value of the next property, or to the name of one that the contract does not know; answers
    /// <see langword="false"/> at the end of the object.
    /// </summary>
    /// <param name="json">Stands on the last token of what came before.</param>
    /// <param name="index">The property's place among the names; -1 when it is not among them.</param>
    /// <exception cref="JsonException">The text ends early.</exception>
    public bool Next(scoped ref JsonInput json, out int index)
    {
        if (json.TryPassName(_names[_expectedStart..], _names[0], out var length))
        {
            index = _expected++;
            _expectedStart += length + 1;
            MarkSeen(index);
            return true;
        }

        JsonRead.Advance(ref json);
        if (json.TokenType != JsonTokenType.PropertyName)
        {
            index = -1;
            return false;
        }

        var name = json.GetUtf8();
        index = json.IsEscaped && JsonNames.HasSeparator(name, _names) ? -1 : Find(name);
        if (index >= 0)
        {
            MarkSeen(index);
            JsonRead.Advance(ref json);
        }

        return true;
    }

    /// <summary>Checks that the required properties were there.</summary>
    /// <param name="required">A bit for each required property.</param>
    /// <exception cref="JsonException">One was not; the message names it.</exception>
    public readonly void Require(ulong required)
    {
        if ((_seen[0] & required) != required)
        {
            throw Missing([required]);
        }
    }

    /// <summary>Checks that the required properties of more than 64 were there.</summary>
    /// <param name="required">A bit for each required property, in words of 64.</param>
    /// <exception cref="JsonException">One was not; the message names it.</exception>
    public readonly void Require(params ReadOnlySpan<ulong> required)
    {
        for (var word = 0; word < required.Length; word++)
        {
            if ((Word(word) & required[word]) != required[word])
            {
                throw Missing(required);
            }
        }
    }

    private int Find(scoped ReadOnlySpan<byte> name)
    {
        var rest = _names[_expectedStart..];
        if (name.Length < rest.Length && rest[name.Length] == _names[0] && rest.StartsWith(name))
        {
            _expectedStart += name.Length + 1;
            return _expected++;
        }

        var index = JsonNames.Find(_names, name, out var start);
        if (index >= 0)
        {
            _expected = index + 1;
            _expectedStart = start + name.Length + 1;
        }

        return index;
    }

    private void MarkSeen(int index)
    {
        var word = index / BitsOfWord;
        var bit = 1UL << (index % BitsOfWord);
        if (word < SeenWords.Count)
        {
            _seen[word] |= bit;
            return;
        }

        _further ??= new ulong[(_names.Count(_names[0]) / BitsOfWord) + 1 - SeenWords.Count];
        _further[word - SeenWords.Count] |= bit;
    }

    private readonly ulong Word(int word) =>
        word < SeenWords.Count ? _seen[word] : _further?[word - SeenWords.Count] ?? 0;

    private readonly JsonException Missing(scoped ReadOnlySpan<ulong> required)
    {
        var missing = new List<string>();
        for (var index = 0; index < required.Length * BitsOfWord; index++)
        {
            var word = index / BitsOfWord;
            if ((required[word] & ~Word(word) & (1UL << (index % BitsOfWord))) != 0)
            {
                missing.Add($"'{JsonNames.At(_names, index)}'");
            }
        }

        return new JsonException(missing.Count == 1
            ? $"The required property {missing[0]} is missing."
            : $"The required properties {string.Join(", ", missing)} are missing.");
    }

    [InlineArray(Count)]
    private struct SeenWords
    {
        public const int Count = 4;

        private ulong _first;
    }
}
