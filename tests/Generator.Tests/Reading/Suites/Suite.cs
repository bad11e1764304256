using System.Text.Json;

namespace KaptureContracts.Generator.Tests.Reading.Suites;

/// <summary>
/// The public test suites of JSON and YAML. They are not part of the repository: tests/readers.sh fetches them, and names their folder
/// in an environment variable. Without it there are no cases, and the tests are skipped.
/// </summary>
internal static class Suite
{
    private const string Variable = "KAPTURE_READER_SUITES";

    public static IReadOnlyList<JsonSuiteCase> Json { get; } = Load<JsonSuiteCase>("json-test-suite.json");

    public static IReadOnlyList<YamlSuiteCase> Yaml { get; } = Load<YamlSuiteCase>("yaml-test-suite.json");

    private static T[] Load<T>(string file)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
        {
            return [];
        }

        var cases = JsonSerializer.Deserialize<T[]>(File.ReadAllText(Path.Combine(folder, file)), JsonSerializerOptions.Web);
        return cases is { Length: > 0 } ? cases : throw new InvalidDataException($"{file} in {folder} holds no cases.");
    }
}

/// <summary>A case of JSONTestSuite.</summary>
/// <param name="Name">Its file: <c>y_</c> is to be accepted, <c>n_</c> refused, <c>i_</c> is up to the reader.</param>
/// <param name="Input">The text.</param>
internal sealed record JsonSuiteCase(string Name, string Input);

/// <summary>A case of yaml-test-suite.</summary>
/// <param name="Id">Its name there.</param>
/// <param name="Yaml">The text.</param>
/// <param name="Fail">Whether it is to be refused.</param>
/// <param name="Tree">The parser's events, if the case names them.</param>
/// <param name="Json">The documents as JSON, if it names them.</param>
internal sealed record YamlSuiteCase(string Id, string Yaml, bool Fail, string? Tree, string? Json);
