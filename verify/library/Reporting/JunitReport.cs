using System.Globalization;
using System.Text;
using System.Xml;

namespace KaptureContracts.Verification.Reporting;

/// <summary>JUnit's XML, as CI systems read it: a suite for each group, a test case for each case.</summary>
public static class JunitReport
{
    /// <summary>Writes the report. Times are the only thing that differs between two runs with one seed.</summary>
    public static string Write(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", $"kapture-verify {report.Contract}");
            Counts(xml, report.Cases);
            foreach (var group in report.Cases.GroupBy(result => result.Group).OrderBy(group => group.Key))
            {
                Suite(xml, group.Key, [.. group]);
            }

            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void Suite(XmlWriter xml, CaseGroup group, List<CaseResult> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", group.ToString().ToLowerInvariant());
        Counts(xml, cases);
        foreach (var result in cases)
        {
            Case(xml, result);
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<CaseResult> cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(result => result.Violations.Count > 0)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(cases.Count(result => !result.IsJudged)));
        xml.WriteAttributeString("time", Seconds(cases.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed)));
    }

    private static void Case(XmlWriter xml, CaseResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Legal(result.Id));
        xml.WriteAttributeString("classname", $"kapture-verify.{result.Group.ToString().ToLowerInvariant()}");
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
        else if (!result.IsJudged)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", "the server asks for fewer requests");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A server's message may hold what XML cannot.</summary>
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value < 0x20 && rune.Value is not (9 or 10 or 13) || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
