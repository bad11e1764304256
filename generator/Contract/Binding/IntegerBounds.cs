using System.Globalization;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Tells from its bounds how large an integer may be: there is no format for those of more than 64 bits.</summary>
internal static class IntegerBounds
{
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum"];

    private static readonly string[] Upper = ["maximum", "exclusiveMaximum"];

    /// <summary>A format that holds what the bounds allow; null when 64 bits do.</summary>
    public static string? Format(MappingNode mapping)
    {
        var least = Bound(mapping, Lower);
        var most = Bound(mapping, Upper);
        if (!(least < long.MinValue) && !(most > long.MaxValue))
        {
            return null;
        }

        return least >= 0 && most <= ulong.MaxValue ? NumberSchema.UInt64 : NumberSchema.BigInteger;
    }

    /// <summary>
    /// A bound, as near as JavaScript comes to it: documents that passed through it say 9223372036854776000. The largest number of all
    /// bounds nothing.
    /// </summary>
    private static double? Bound(MappingNode mapping, string[] keywords)
    {
        foreach (var keyword in keywords)
        {
            if (mapping[keyword] is ScalarNode { Kind: ScalarKind.Number } bound
                && double.TryParse(bound.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && value is > double.MinValue and < double.MaxValue)
            {
                return value;
            }
        }

        return null;
    }
}
