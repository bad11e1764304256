namespace KaptureContracts.Drift.Tests;

/// <summary>The contract's text, and edited copies of it in files.</summary>
internal static class Spec
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "kapture-add-ticket.openapi.yaml"));

    public static string FileWith(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"drift-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
