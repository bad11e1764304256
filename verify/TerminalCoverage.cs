using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary>What of the contract was exercised, and what not.</summary>
internal static class TerminalCoverage
{
    private const int ShownItems = 20;

    public static void Write(IAnsiConsole terminal, ContractCoverage coverage)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Operation", "part", "answered", "examples", "constraints", "fields");
        foreach (var part in coverage.Parts)
        {
            var answered = part.Items.Any(item => item is { Kind: CoverageKind.Operation or CoverageKind.Response, IsExercised: true });
            table.AddRow(part.Operation.EscapeMarkup(), part.Part.EscapeMarkup(), answered ? "yes" : "no", part.Fraction(CoverageKind.Example), part.Fraction(CoverageKind.Constraint), part.Fraction(CoverageKind.Field));
        }

        terminal.WriteLine();
        terminal.Write(table);
        var missing = coverage.Missing.ToList();
        foreach (var item in missing.Take(ShownItems))
        {
            terminal.Profile.Out.Writer.WriteLine($"not exercised: {item} ({item.Location})");
        }

        if (missing.Count > ShownItems)
        {
            terminal.Profile.Out.Writer.WriteLine($"not exercised: {(missing.Count - ShownItems).ToString(System.Globalization.CultureInfo.InvariantCulture)} more; --markdown lists them all");
        }
    }
}
