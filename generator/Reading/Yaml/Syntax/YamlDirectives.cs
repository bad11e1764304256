namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads the directives in front of a document (YAML 1.2.2, section 6.8), and knows what they declare.</summary>
internal sealed class YamlDirectives(YamlCursor cursor)
{
    /// <summary>A prefix is written out with every tag that uses it: it is bounded, so that a few characters cannot become many.</summary>
    private const int LongestPrefix = 1_024;

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private bool _hasVersion;

    /// <summary>Forgets the directives of the document before.</summary>
    public void Clear()
    {
        _prefixes.Clear();
        _hasVersion = false;
    }

    /// <summary>What the handle of a tag stands for; null if nothing declares it.</summary>
    public string? Prefix(string handle)
    {
        if (_prefixes.TryGetValue(handle, out var prefix))
        {
            return prefix;
        }

        return handle switch
        {
            "!" => "!",
            "!!" => "tag:yaml.org,2002:",
            _ => null,
        };
    }

    /// <summary>Reads the directive at the position, to the end of its line.</summary>
    public void Read()
    {
        var start = cursor.At++;
        switch (Word())
        {
            case "YAML":
                Version(start);
                break;
            case "TAG":
                Tag(start);
                break;
            case "":
                throw new YamlSyntaxException(start, YamlErrorWords.Directive);
            default:
                // Reserved: to be passed over, says YAML.
                cursor.SkipLine();
                break;
        }

        cursor.SkipBlanks();
        if (cursor.Current == '#')
        {
            cursor.SkipComment();
        }

        if (!YamlCharacters.IsBreakOrEnd(cursor.Current))
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Directive);
        }
    }

    private void Version(int start)
    {
        if (_hasVersion)
        {
            throw new YamlSyntaxException(start, YamlErrorWords.DirectiveTwice);
        }

        _hasVersion = true;
        var at = cursor.At;
        var parts = Word().Split('.');
        if (parts.Length != 2 || !IsNumber(parts[0]) || !IsNumber(parts[1]))
        {
            throw new YamlSyntaxException(at, YamlErrorWords.Directive);
        }

        if (parts[0].TrimStart('0') != "1")
        {
            throw new YamlSyntaxException(start, YamlErrorWords.Version);
        }
    }

    private void Tag(int start)
    {
        var handle = Word();
        var prefix = Word();
        if (!IsHandle(handle) || prefix.Length is 0 or > LongestPrefix)
        {
            throw new YamlSyntaxException(start, YamlErrorWords.Directive);
        }

        if (_prefixes.ContainsKey(handle))
        {
            throw new YamlSyntaxException(start, YamlErrorWords.DirectiveTwice);
        }

        _prefixes.Add(handle, prefix);
    }

    private string Word()
    {
        cursor.SkipBlanks();
        var start = cursor.At;
        while (!YamlCharacters.IsBlankOrEnd(cursor.Current))
        {
            cursor.At++;
        }

        return cursor.Characters.AsSpan(start, cursor.At - start).ToString();
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(character => character is >= '0' and <= '9');

    private static bool IsHandle(string text)
    {
        if (text.Length == 0 || text[0] != '!' || text[text.Length - 1] != '!')
        {
            return false;
        }

        return text.Length <= 2 || text.Substring(1, text.Length - 2).All(IsWord);
    }

    private static bool IsWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-';
}
