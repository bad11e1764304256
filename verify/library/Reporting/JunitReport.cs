using System.Globalization;
using System.Text;
using System.Xml;
using KaptureContracts.Verification.Running;

namespace KaptureContracts.Verification.Reporting;

/// <summary>JUnit's XML, as CI systems read it: a suite for each group, a test case for each case; coverage as properties of a suite of its own.</summary>
public static class JunitReport
{
    private const string CoverageSuite = "coverage";

    /// <summary>Writes the report. Times are the only thing that differs between two runs with one seed.</summary>
    public static string Write(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<(string Name, IReadOnlyList<CaseResult> Cases)> suites = [.. report.Cases.GroupBy(result => result.Group).OrderBy(group => group.Key).Select(group => (group.Key.ToString().ToLowerInvariant(), (IReadOnlyList<CaseResult>)[.. group])), (CoverageSuite, CoverageCases(report))];
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", Legal($"kapture-verify {report.Contract}"));
            Counts(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var (name, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", name);
                Counts(xml, cases);
                xml.WriteAttributeString("skipped", Number(cases.Count(IsSkipped)));
                if (name == CoverageSuite)
                {
                    Properties(xml, CoverageProperties(report.Coverage));
                }

                foreach (var result in cases)
                {
                    Case(xml, name, result);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text + "\n";
    }

    /// <summary>One test case where the caller asked for a minimum.</summary>
    private static IReadOnlyList<CaseResult> CoverageCases(VerificationReport report) => report.MinCoverage is null
        ? []
        : [new()
        {
            Id = CoverageDemand.CheckName,
            Group = CaseGroup.None,
            Status = 0,
            Elapsed = TimeSpan.Zero,
            Violations = [.. report.Violations.Where(violation => violation.Check == CoverageDemand.CheckName).Select(violation => $"{violation.Check}: {violation.Message}")],
        }];

    private static IEnumerable<(string Name, string Value)> CoverageProperties(ContractCoverage coverage) =>
    [
        ("coverage.percent", coverage.Percent.ToString("0.0", CultureInfo.InvariantCulture)),
        ("coverage", $"{Number(coverage.Exercised)}/{Number(coverage.Items.Count)}"),
        .. from part in coverage.Parts
           from kind in Enum.GetValues<CoverageKind>()
           where part.Total(kind) > 0
           select ($"coverage.{part.Operation}.{part.Part}.{kind.ToString().ToLowerInvariant()}", part.Fraction(kind)),
        .. coverage.Missing.Select(item => ("coverage.missing", $"{item} at {item.Location}")),
    ];

    // Jenkins' schema knows no number of skipped cases for all suites together.
    private static void Counts(XmlWriter xml, IReadOnlyList<CaseResult> cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(result => result.Violations.Count > 0)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("time", Seconds(cases.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed)));
    }

    private static void Properties(XmlWriter xml, IEnumerable<(string Name, string Value)> properties)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, value) in properties)
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", Legal(name));
            xml.WriteAttributeString("value", Legal(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string suite, CaseResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Legal(result.Id));
        xml.WriteAttributeString("classname", $"kapture-verify.{suite}");
        xml.WriteAttributeString("time", Seconds(result.Elapsed));
        if (result.Violations.Count > 0)
        {
            // The common schema allows one failure to a case.
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Legal(result.Violations[0]));
            xml.WriteAttributeString("type", result.Violations[0].Split(':')[0]);
            xml.WriteString(Legal(string.Join('\n', result.Violations)));
            xml.WriteEndElement();
        }
        else if (IsSkipped(result))
        {
            xml.WriteElementString("skipped", Legal(result.UnjudgedBecause!));
        }

        xml.WriteEndElement();
    }

    private static bool IsSkipped(CaseResult result) => !result.IsJudged && result.Violations.Count == 0;

    /// <summary>A server's message may hold what XML cannot.</summary>
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value < 0x20 && rune.Value is not (9 or 10 or 13) || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
