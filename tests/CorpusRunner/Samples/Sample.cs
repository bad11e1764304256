using System.Text.Json;
using System.Text.RegularExpressions;

namespace CorpusRunner.Samples;

/// <summary>An OpenAPI or Swagger document among the files of a repository.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Its path below the directory of all repositories.</param>
/// <param name="IsSwagger">Whether it is written in Swagger 2.0, which is not OpenAPI.</param>
internal sealed partial record Sample(string Path, string Name, bool IsSwagger)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The sample that a file is; null when it is none.</summary>
    public static Sample? Of(string path, string name)
    {
        var text = File.ReadAllText(path);
        var key = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonKey(text) : First(YamlKey(), text);
        return key is null ? null : new Sample(path, name, key == "swagger");
    }

    /// <summary>The files that its references lead into, and theirs.</summary>
    public IEnumerable<string> References()
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { Path };
        var waiting = new Queue<string>(found);
        while (waiting.TryDequeue(out var file))
        {
            var directory = System.IO.Path.GetDirectoryName(file)!;
            foreach (var target in ReferredFile().Matches(File.ReadAllText(file)).Select(match => match.Groups["found"].Value))
            {
                var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, target));
                if (File.Exists(path) && found.Add(path))
                {
                    waiting.Enqueue(path);
                }
            }
        }

        return found.Where(file => file != Path).Order(StringComparer.Ordinal);
    }

    private static string? JsonKey(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.ValueKind != JsonValueKind.Object ? null
                : document.RootElement.TryGetProperty("openapi", out _) ? "openapi"
                : document.RootElement.TryGetProperty("swagger", out _) ? "swagger"
                : null;
        }
        catch (JsonException)
        {
            // It may be broken on purpose.
            return First(BrokenJsonKey(), text);
        }
    }

    private static string? First(Regex key, string text) => key.Match(text) is { Success: true } match ? match.Groups["found"].Value : null;

    [GeneratedRegex("""^["']?(?<found>openapi|swagger)["']?\s*:""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex YamlKey();

    [GeneratedRegex("""["](?<found>openapi|swagger)["]\s*:\s*["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BrokenJsonKey();

    [GeneratedRegex("""\$ref["']?\s*:\s*["']?(?<found>[^"'#\s]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ReferredFile();
}
