using System.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads tags (YAML 1.2.2, section 6.8.2), and puts in for their handles what stands for these.</summary>
internal sealed class TagReader(YamlCursor cursor, YamlDirectives directives)
{
    /// <summary>The characters, beside letters and digits, of which the URI of a tag is made.</summary>
    private const string UriCharacters = "-#;/?:@&=+$,_.!~*'()[]%";

    /// <summary>Reads the tag at the position, to the full form of its name.</summary>
    public string Read(bool inFlow)
    {
        var start = cursor.At++;
        var tag = cursor.Current == '<' ? Verbatim() : Shorthand(start);
        return YamlCharacters.EndsIndicator(cursor.Current, inFlow)
            ? tag
            : throw new YamlSyntaxException(start, YamlErrorWords.Tag);
    }

    private string Verbatim()
    {
        var start = ++cursor.At;
        while (IsUri(cursor.Current))
        {
            cursor.At++;
        }

        if (cursor.Current != '>' || cursor.At == start)
        {
            throw new YamlSyntaxException(start - 2, YamlErrorWords.Tag);
        }

        return cursor.Characters.AsSpan(start, cursor.At++ - start).ToString();
    }

    private string Shorthand(int start)
    {
        var handle = start + 1;
        while (IsTag(cursor.Current) || cursor.Current == '!')
        {
            handle = cursor.Current == '!' ? cursor.At + 1 : handle;
            cursor.At++;
        }

        var characters = cursor.Characters;
        var suffix = characters.AsSpan(handle, cursor.At - handle).ToString();
        if (suffix.Length == 0)
        {
            return handle == start + 1 ? YamlProperties.NonSpecific : throw new YamlSyntaxException(start, YamlErrorWords.Tag);
        }

        var prefix = directives.Prefix(characters.AsSpan(start, handle - start).ToString());
        return prefix is null
            ? throw new YamlSyntaxException(start, YamlErrorWords.TagHandle)
            : prefix + Decode(suffix, start);
    }

    private static string Decode(string suffix, int start)
    {
        if (suffix.IndexOf('%') < 0)
        {
            return suffix;
        }

        var bytes = new byte[suffix.Length];
        var length = 0;
        for (var i = 0; i < suffix.Length; i++)
        {
            if (suffix[i] != '%')
            {
                bytes[length++] = (byte)suffix[i];
                continue;
            }

            var value = i + 2 < suffix.Length ? (YamlCharacters.Digit(suffix[i + 1]) << 4) | YamlCharacters.Digit(suffix[i + 2]) : -1;
            bytes[length++] = value < 0 ? throw new YamlSyntaxException(start, YamlErrorWords.Tag) : (byte)value;
            i += 2;
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static bool IsUri(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        || (character != YamlCharacters.End && UriCharacters.IndexOf(character) >= 0);

    private static bool IsTag(char character) =>
        IsUri(character) && character != '!' && !YamlCharacters.IsFlowIndicator(character);
}
