namespace KaptureContracts.Generator;

/// <summary>
/// How much C# one document may become. References let a short document ask for any amount of it, and the compiler would have to read
/// it all. Counted beforehand, in characters as they come out on average.
/// </summary>
/// <param name="limit">How many there may be.</param>
internal sealed class CodeBudget(long limit)
{
    /// <summary>What may be bound: beyond that an operation or a schema is left out by itself.</summary>
    public const int Bound = 100_000_000;

    /// <summary>What may be planned, in which also counts what is only known then. Beyond that nothing is emitted.</summary>
    public const int Planned = 150_000_000;

    public const int Class = 2_700;

    public const int Property = 650;

    public const int Value = 300;

    public const int UnionCase = 1_500;

    public const int Operation = 5_000;

    public const int Parameter = 700;

    public const int Response = 900;

    public const int Header = 500;

    public const int Credential = 200;

    private long _spent;

    public bool HasRoomFor(long characters) => _spent + characters <= limit;

    /// <summary>Whether there is room for something; from then on it is taken.</summary>
    public bool TrySpend(long characters)
    {
        if (!HasRoomFor(characters))
        {
            return false;
        }

        _spent += characters;
        return true;
    }
}
