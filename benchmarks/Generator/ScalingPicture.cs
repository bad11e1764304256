using System.Globalization;
using System.Text;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>
/// Draws time and memory against size, both on logarithmic axes of equal scale: what grows in step with the document lies along the
/// grey diagonals, and what grows with its square would cut across them.
/// </summary>
internal static class ScalingPicture
{
    private const int Left = 70;
    private const int Top = 40;
    private const int Decade = 80;
    private const int SizeDecades = 5;
    private const int ValueDecades = 6;
    private const int Width = Decade * SizeDecades;
    private const int Bottom = Top + (Decade * ValueDecades);
    private const int SecondPanel = Left + Width + 90;

    /// <summary>The smallest size on the axis: 100 characters. The smallest value: 0.01.</summary>
    private const double FirstSize = 2;

    private const double FirstValue = -2;

    public static string Draw(IReadOnlyCollection<ScalingPoint> points)
    {
        var svg = new StringBuilder();
        var width = SecondPanel + Width + 30;
        var height = Bottom + 60;
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">
            <rect width="{width}" height="{height}" fill="#fff"/>

            """);
        DrawPanel(svg, Left, "Time of a warm generation, ms", "#1f6feb", points.Select(point => (point.Characters, point.Milliseconds)));
        DrawPanel(svg, SecondPanel, "Memory allocated, MB", "#bf3989", points.Select(point => (point.Characters, point.Megabytes)));
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawPanel(StringBuilder svg, int left, string title, string colour, IEnumerable<(int Size, double Value)> points)
    {
        Line(svg, $"""<text x="{left}" y="{Top - 14}" font-weight="bold">{title}</text>""");
        for (var decade = 0; decade <= ValueDecades; decade++)
        {
            var y = Bottom - (decade * Decade);
            var rise = Math.Min(SizeDecades, ValueDecades - decade) * Decade;
            Line(svg, $"""<path d="M{left} {y}H{left + Width}" stroke="#ddd"/>""");
            Line(svg, $"""<path d="M{left} {y}l{rise} -{rise}" stroke="#bbb" stroke-dasharray="3 4"/>""");
            Line(svg, $"""<text x="{left - 8}" y="{y + 4}" text-anchor="end">{Math.Pow(10, FirstValue + decade):G}</text>""");
        }

        for (var decade = 0; decade <= SizeDecades; decade++)
        {
            var x = left + (decade * Decade);
            var rise = (SizeDecades - decade) * Decade;
            Line(svg, $"""<path d="M{x} {Top}V{Bottom}" stroke="#ddd"/>""");
            Line(svg, $"""<path d="M{x} {Bottom}l{rise} -{rise}" stroke="#bbb" stroke-dasharray="3 4"/>""");
            Line(svg, $"""<text x="{x}" y="{Bottom + 20}" text-anchor="middle">{Size(Math.Pow(10, FirstSize + decade))}</text>""");
        }

        Line(svg, $"""<text x="{left + (Width / 2)}" y="{Bottom + 44}" text-anchor="middle">size of the document, characters</text>""");
        foreach (var (size, value) in points)
        {
            var x = left + ((Math.Log10(size) - FirstSize) * Decade);
            var y = Bottom - ((Math.Log10(value) - FirstValue) * Decade);
            Line(svg, $"""<circle cx="{x:F1}" cy="{y:F1}" r="3" fill="{colour}" fill-opacity="0.6"/>""");
        }
    }

    private static string Size(double characters) => characters switch
    {
        >= 1e6 => FormattableString.Invariant($"{characters / 1e6:F0} M"),
        >= 1e3 => FormattableString.Invariant($"{characters / 1e3:F0} K"),
        _ => FormattableString.Invariant($"{characters:F0}"),
    };

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
