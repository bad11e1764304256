using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Verification.Checks;

namespace KaptureContracts.Verification.Reporting;

/// <summary>SARIF 2.1.0: each finding at the line of the contract whose demand is broken.</summary>
public static class SarifReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report. It holds no times: one seed gives one report, byte for byte.</summary>
    public static string Write(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var checks = new CheckSet().Described.ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "kapture-verify",
                        ["semanticVersion"] = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
                        ["rules"] = new JsonArray([.. checks.Select(Rule)]),
                    },
                },
                ["results"] = new JsonArray([.. report.Findings.Select(finding => Result(finding, checks.FindIndex(check => check.Name == finding.Check)))]),
                ["columnKind"] = "utf16CodeUnits",
            }),
        };
        return log.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Rule((string Name, string Demands) check) => new()
    {
        ["id"] = check.Name,
        ["shortDescription"] = Text(check.Demands),
        ["defaultConfiguration"] = new JsonObject { ["level"] = "error" },
    };

    private static JsonObject Result(Finding finding, int rule)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Check,
            ["level"] = Level(finding.Severity),
            ["message"] = Text($"{finding.Message}\n{finding.Source}\n{finding.Evidence}".TrimEnd()),
            ["locations"] = new JsonArray(Location(finding.Location)),
            ["occurrenceCount"] = finding.Occurrences,
            ["partialFingerprints"] = new JsonObject { ["checkAndPlace/v1"] = Fingerprint($"{finding.Check} {finding.Location.JsonPointer} {finding.Severity}") },
        };
        if (rule >= 0)
        {
            result["ruleIndex"] = rule;
        }

        return result;
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Violation => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    private static JsonObject Location(SpecLocation location) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = ArtifactUri(location.File) },
            ["region"] = new JsonObject { ["startLine"] = location.Line, ["startColumn"] = location.Column },
        },
        ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = location.JsonPointer }),
    };

    private static string ArtifactUri(string file) => Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal);

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
