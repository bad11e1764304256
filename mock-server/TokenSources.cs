namespace KaptureContracts.MockServer.Tool;

/// <summary>Where tokens and passwords come from when they are not to stand on a command line that every user of the machine can read.</summary>
internal static class TokenSources
{
    public const string Variable = "KAPTURE_MOCK_TOKEN";
    public const string AdminPasswordVariable = "KAPTURE_MOCK_ADMIN_PASSWORD";

    public static IReadOnlyList<string> Read(IReadOnlyList<string> given, FileInfo? file)
    {
        var fromFile = file is null ? [] : ReadFile(file);
        var variable = Environment.GetEnvironmentVariable(Variable);
        return [.. given, .. fromFile, .. string.IsNullOrWhiteSpace(variable) ? [] : new[] { variable.Trim() }];
    }

    public static string AdminPassword() =>
        Environment.GetEnvironmentVariable(AdminPasswordVariable) is { Length: > 0 } password
            ? password
            : throw new WrongUsageException($"--admin needs a password; set {AdminPasswordVariable}.");

    private static string[] ReadFile(FileInfo file)
    {
        string[] tokens =
        [
            .. File.ReadLines(file.FullName).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')),
        ];
        return tokens.Length > 0 ? tokens : throw new WrongUsageException($"--token-file {file}: the file holds no token.");
    }
}
