using System.Globalization;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Choices;

/// <summary>Finds the documented response that a choice names, and says which there are when it names none.</summary>
internal static class ChoiceReader
{
    /// <summary>Nobody waits longer for an answer; and an open connection costs the mock memory.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, MockFault> Faults = Enum.GetValues<MockFault>()
        .ToDictionary(fault => fault.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public static string FaultNames => string.Join(", ", Faults.Keys);

    public static string Name(MockFault fault) => fault.ToString().ToLowerInvariant();

    public static bool TryFault(string name, out MockFault fault) => Faults.TryGetValue(name, out fault);

    /// <summary>The choice, or the reason why it cannot be made.</summary>
    public static (AnswerChoice? Choice, string? Problem) Read(MockOperation operation, NextAnswer wanted)
    {
        if (wanted.Duration is { } duration && (duration < TimeSpan.Zero || duration > MaxDuration))
        {
            return (null, $"a fault can take from 0 to {MaxDuration.TotalMilliseconds} ms");
        }

        if (wanted is { Code: null, Example: null, Fault: null })
        {
            return (null, "a code, an example or a fault must be chosen");
        }

        DocumentedResponse? response = null;
        NamedExample? example = null;
        if (wanted.Code is { } code)
        {
            response = operation.Responses.FirstOrDefault(documented => documented.Status == code);
            example = response is { Examples: [var first, ..] } ? first : null;
            if (response is null)
            {
                return (
                    null,
                    $"code {code} is not documented; documented are {Join(operation.Responses.Select(r => Invariant(r.Status)))}"
                );
            }
        }

        if (wanted.Example is { } name)
        {
            var candidates = (response is null ? operation.Responses : [response]).ToArray();
            response = candidates.FirstOrDefault(documented => documented.Examples.Any(e => e.Name == name));
            example = response?.Examples.First(e => e.Name == name);
            if (response is null)
            {
                return (
                    null,
                    $"example '{name}' is not in the spec; there are {Join(candidates.SelectMany(r => r.Examples).Select(e => e.Name))}"
                );
            }
        }

        return (
            new()
            {
                Words = Words(wanted),
                Response = response,
                Example = example,
                Fault = wanted.Fault,
                Duration = wanted.Duration,
            },
            null
        );
    }

    private static string Words(NextAnswer wanted)
    {
        var words = new List<string>();
        if (wanted.Code is { } code)
        {
            words.Add($"code={Invariant(code)}");
        }

        if (wanted.Example is { } example)
        {
            words.Add($"example={example}");
        }

        if (wanted.Fault is { } fault)
        {
            words.Add($"fault={Name(fault)}{(wanted.Duration is { } d ? $";ms={Invariant((int)d.TotalMilliseconds)}" : "")}");
        }

        return string.Join(", ", words);
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
