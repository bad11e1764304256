namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// Diagnostic categories. KAP1nnn: the text cannot be read; KAP2nnn: the document contradicts OpenAPI or itself; KAP3nnn: the
/// document is right, but something in it is left out or ignored; KAP4nnn: the build's own settings are wrong.
/// </summary>
internal static class Categories
{
    public const string Reading = "KaptureContracts.Reading";
    public const string Contract = "KaptureContracts.Contract";
    public const string Coverage = "KaptureContracts.Coverage";
    public const string Configuration = "KaptureContracts.Configuration";
}
