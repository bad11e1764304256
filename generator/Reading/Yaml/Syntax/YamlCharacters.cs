namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>What YAML 1.2 lets a character be. The end of the document reads as <see cref="End"/>, which no document holds.</summary>
internal static class YamlCharacters
{
    public const char End = '\0';

    public static bool IsBreak(char character) => character is '\n' or '\r';

    public static bool IsBlank(char character) => character is ' ' or '\t';

    public static bool IsBreakOrEnd(char character) => character is '\n' or '\r' or End;

    public static bool IsBlankOrEnd(char character) => character is ' ' or '\t' or '\n' or '\r' or End;

    /// <summary>The characters that structure what stands within brackets.</summary>
    public static bool IsFlowIndicator(char character) => character is ',' or '[' or ']' or '{' or '}';

    /// <summary>Whether an indicator (<c>- ? :</c>) that this character follows stands alone, and not at the beginning of a text.</summary>
    public static bool EndsIndicator(char next, bool inFlow) => IsBlankOrEnd(next) || (inFlow && IsFlowIndicator(next));

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
