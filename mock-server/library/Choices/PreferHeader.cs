using System.Globalization;

namespace KaptureContracts.MockServer.Choices;

/// <summary>
/// Reads the preferences that the mock knows from a <c>Prefer</c> header (RFC 7240): <c>code=403</c>, <c>example=invalidAuthKey</c>,
/// <c>fault=delay;ms=200</c>. Preferences that it does not know are ignored, as the RFC asks; a known one with a value that means
/// nothing is a problem.
/// </summary>
internal static class PreferHeader
{
    public static (NextAnswer? Wanted, string? Problem) Read(string header)
    {
        int? code = null;
        string? example = null;
        MockFault? fault = null;
        TimeSpan? duration = null;
        foreach (var preference in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = preference.Split(';', StringSplitOptions.TrimEntries);
            var (name, value) = Pair(parts[0]);
            switch (name.ToLowerInvariant())
            {
                case "code" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    code = number;
                    break;
                case "code":
                    return (null, $"Prefer: code must be a number, not '{value}'");
                case "example":
                    example = value;
                    break;
                case "fault" when ChoiceReader.TryFault(value, out var known):
                    fault = known;
                    break;
                case "fault":
                    return (null, $"Prefer: fault '{value}' is not known; there are {ChoiceReader.FaultNames}");
                default:
                    continue;
            }

            foreach (
                var (parameter, text) in parts
                    .Skip(1)
                    .Select(Pair)
                    .Where(pair => pair.Name.Equals("ms", StringComparison.OrdinalIgnoreCase))
            )
            {
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
                {
                    return (null, $"Prefer: {parameter} must be a number of milliseconds, not '{text}'");
                }

                duration = TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        return code is null && example is null && fault is null
            ? (null, null)
            : (
                new()
                {
                    Code = code,
                    Example = example,
                    Fault = fault,
                    Duration = duration,
                },
                null
            );
    }

    private static (string Name, string Value) Pair(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts.Length == 1 ? string.Empty : parts[1].Trim('"'));
    }
}
