using System.Globalization;

namespace KaptureContracts.Generator.Planning;

/// <summary>
/// The names of one scope. Who comes second gets a number; upper and lower case count as equal, so that file names never differ by
/// case alone.
/// </summary>
internal sealed class NameScope(params string[] taken)
{
    /// <summary>Made when the first name is claimed: many scopes have none.</summary>
    private HashSet<string>? _taken;
    private Dictionary<string, int>? _lastNumbers;

    public string Claim(string wanted) => Claim(wanted, []);

    /// <summary>Claims a name that must differ from some others as well: from those of a type's own members.</summary>
    public string Claim(string wanted, string[] alsoTaken)
    {
        _taken ??= new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        if (!alsoTaken.Contains(wanted, StringComparer.OrdinalIgnoreCase) && _taken.Add(wanted))
        {
            return wanted;
        }

        _lastNumbers ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _lastNumbers.TryGetValue(wanted, out var number);
        string numbered;
        do
        {
            number = Math.Max(number, 1) + 1;
            numbered = wanted + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(numbered));
        _lastNumbers[wanted] = number;
        return numbered;
    }
}
