namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>The characters of a scalar that does not stand in the document as it is: folded, unescaped. Used for one after another.</summary>
internal sealed class ScalarText
{
    private char[] _characters = new char[256];
    private int _length;

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(char character)
    {
        Reserve(1);
        _characters[_length++] = character;
    }

    public void Append(char character, int count)
    {
        Reserve(count);
        _characters.AsSpan(_length, count).Fill(character);
        _length += count;
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(_length));
        _length += characters.Length;
    }

    /// <summary>A line break within a flow scalar: one becomes a space, of several the first is lost.</summary>
    public void Fold(int breaks)
    {
        if (breaks == 1)
        {
            Append(' ');
            return;
        }

        Append('\n', breaks - 1);
    }

    private void Reserve(int count)
    {
        if (_characters.Length - _length < count)
        {
            Array.Resize(ref _characters, Math.Max(_length + count, _characters.Length * 2));
        }
    }
}
