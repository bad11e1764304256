using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Reads a value as one case of a union; answers null when it is none. Meant for generated code.</summary>
/// <typeparam name="TUnion">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TUnion? JsonCandidateReader<TUnion>(ref JsonInput json)
    where TUnion : class;

/// <summary>A case that a value of a union may be, and by what an object of the case is told. Meant for generated code.</summary>
/// <typeparam name="TUnion">The union.</typeparam>
/// <param name="read">Reads the value, or throws a <see cref="JsonException"/> when it is not of the case.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCandidate<TUnion>(JsonCandidateReader<TUnion> read)
    where TUnion : class
{
    /// <summary>The names of the properties that an object must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The names of the other properties that an object may have.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Whether an object may have no further properties.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Properties that can only have one value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fixed { get; init; } = [];

    internal JsonCandidateReader<TUnion> Read => read;
}

/// <summary>Finds the case of a value whose first token alone does not tell it. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCandidate
{
    /// <summary>
    /// Bytes that may be read in vain, as a multiple of the value: unions in unions in unions would multiply them, and the JSON comes
    /// from a server that may not mean well.
    /// </summary>
    private const int MostRereads = 16;

    /// <summary>What an exception costs, in bytes read.</summary>
    private const int CostOfFailure = 256;

    [ThreadStatic]
    private static Budget? s_budget;

    /// <summary>Reads the value as the candidate that it fits best; answers null, and leaves the reader where it is, when it fits none.</summary>
    /// <exception cref="JsonException">More unions lie in each other, without an object or array between them, than the stack holds.</exception>
    public static TUnion? Read<TUnion>(ref JsonInput json, ReadOnlySpan<JsonCandidate<TUnion>> candidates)
        where TUnion : class
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonException("The value cannot be read: too many unions lie in each other.");
        }

        var order = JsonShape.Rank(json, candidates, out var length);
        var isOutermost = s_budget is null;
        var budget = s_budget ??= new Budget { Left = (length + CostOfFailure) * MostRereads };
        try
        {
            foreach (var index in order)
            {
                var ahead = json;
                try
                {
                    if (candidates[index].Read(ref ahead) is { } value)
                    {
                        json = ahead;
                        return value;
                    }
                }
                catch (JsonException)
                {
                    // Not of this case. What fits no case at all is kept as it came.
                }

                budget.Left -= ahead.Position - json.Position + CostOfFailure;
                if (budget.Left < 0)
                {
                    return null;
                }
            }

            return null;
        }
        finally
        {
            s_budget = isOutermost ? null : budget;
        }
    }

    private sealed class Budget
    {
        public long Left { get; set; }
    }
}
