namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>The names of headers and cookies: tokens of RFC 9110.</summary>
internal static class HttpToken
{
    public static bool IsValid(string name) => name.Length > 0
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
