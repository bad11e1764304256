namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>What a plain scalar means by YAML 1.2's core schema: <c>yes</c>, <c>on</c> and dates are texts.</summary>
internal static class YamlCoreSchema
{
    /// <summary>The kind of a plain scalar, and its text as the tree holds it.</summary>
    public static ScalarKind Resolve(string plain, out string text)
    {
        text = plain;
        if (plain.Length == 0)
        {
            text = "null";
            return ScalarKind.Null;
        }

        // The first character rules nearly every text out.
        switch (plain[0])
        {
            case '~' or 'n' or 'N' when plain is "~" or "null" or "Null" or "NULL":
                text = "null";
                return ScalarKind.Null;
            case 't' or 'T' when plain is "true" or "True" or "TRUE":
                text = "true";
                return ScalarKind.Boolean;
            case 'f' or 'F' when plain is "false" or "False" or "FALSE":
                text = "false";
                return ScalarKind.Boolean;
            case (>= '0' and <= '9') or '-' or '+' or '.' when YamlNumber.ToJson(plain) is { } number:
                text = number;
                return ScalarKind.Number;
            default:
                return ScalarKind.String;
        }
    }
}
