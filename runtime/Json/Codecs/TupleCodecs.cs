namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON array of two items, each of a type of its own.</summary>
/// <typeparam name="T1">Item 1.</typeparam>
/// <typeparam name="TCodec1">Reads and writes item 1.</typeparam>
/// <typeparam name="T2">Item 2.</typeparam>
/// <typeparam name="TCodec2">Reads and writes item 2.</typeparam>
public readonly struct TupleCodec<T1, TCodec1, T2, TCodec2> : IJsonCodec<(T1, T2)>
    where TCodec1 : IJsonCodec<T1>
    where TCodec2 : IJsonCodec<T2>
{
    private const string Expected = "an array of two items";

    /// <inheritdoc/>
    public static (T1, T2) Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var value = (
            TupleItems.Next<T1, TCodec1>(ref json, Expected),
            TupleItems.Next<T2, TCodec2>(ref json, Expected));
        TupleItems.End(ref json, Expected);
        return value;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, (T1, T2) value)
    {
        json.StartArray();
        json.WriteItem<T1, TCodec1>(value.Item1);
        json.WriteItem<T2, TCodec2>(value.Item2);
        json.EndArray();
    }
}

/// <summary>A JSON array of three items, each of a type of its own.</summary>
/// <typeparam name="T1">Item 1.</typeparam>
/// <typeparam name="TCodec1">Reads and writes item 1.</typeparam>
/// <typeparam name="T2">Item 2.</typeparam>
/// <typeparam name="TCodec2">Reads and writes item 2.</typeparam>
/// <typeparam name="T3">Item 3.</typeparam>
/// <typeparam name="TCodec3">Reads and writes item 3.</typeparam>
public readonly struct TupleCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3> : IJsonCodec<(T1, T2, T3)>
    where TCodec1 : IJsonCodec<T1>
    where TCodec2 : IJsonCodec<T2>
    where TCodec3 : IJsonCodec<T3>
{
    private const string Expected = "an array of three items";

    /// <inheritdoc/>
    public static (T1, T2, T3) Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var value = (
            TupleItems.Next<T1, TCodec1>(ref json, Expected),
            TupleItems.Next<T2, TCodec2>(ref json, Expected),
            TupleItems.Next<T3, TCodec3>(ref json, Expected));
        TupleItems.End(ref json, Expected);
        return value;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, (T1, T2, T3) value)
    {
        json.StartArray();
        json.WriteItem<T1, TCodec1>(value.Item1);
        json.WriteItem<T2, TCodec2>(value.Item2);
        json.WriteItem<T3, TCodec3>(value.Item3);
        json.EndArray();
    }
}

/// <summary>A JSON array of four items, each of a type of its own.</summary>
/// <typeparam name="T1">Item 1.</typeparam>
/// <typeparam name="TCodec1">Reads and writes item 1.</typeparam>
/// <typeparam name="T2">Item 2.</typeparam>
/// <typeparam name="TCodec2">Reads and writes item 2.</typeparam>
/// <typeparam name="T3">Item 3.</typeparam>
/// <typeparam name="TCodec3">Reads and writes item 3.</typeparam>
/// <typeparam name="T4">Item 4.</typeparam>
/// <typeparam name="TCodec4">Reads and writes item 4.</typeparam>
public readonly struct TupleCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3, T4, TCodec4> : IJsonCodec<(T1, T2, T3, T4)>
    where TCodec1 : IJsonCodec<T1>
    where TCodec2 : IJsonCodec<T2>
    where TCodec3 : IJsonCodec<T3>
    where TCodec4 : IJsonCodec<T4>
{
    private const string Expected = "an array of four items";

    /// <inheritdoc/>
    public static (T1, T2, T3, T4) Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var value = (
            TupleItems.Next<T1, TCodec1>(ref json, Expected),
            TupleItems.Next<T2, TCodec2>(ref json, Expected),
            TupleItems.Next<T3, TCodec3>(ref json, Expected),
            TupleItems.Next<T4, TCodec4>(ref json, Expected));
        TupleItems.End(ref json, Expected);
        return value;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, (T1, T2, T3, T4) value)
    {
        json.StartArray();
        json.WriteItem<T1, TCodec1>(value.Item1);
        json.WriteItem<T2, TCodec2>(value.Item2);
        json.WriteItem<T3, TCodec3>(value.Item3);
        json.WriteItem<T4, TCodec4>(value.Item4);
        json.EndArray();
    }
}

/// <summary>A JSON array of five items, each of a type of its own.</summary>
/// <typeparam name="T1">Item 1.</typeparam>
/// <typeparam name="TCodec1">Reads and writes item 1.</typeparam>
/// <typeparam name="T2">Item 2.</typeparam>
/// <typeparam name="TCodec2">Reads and writes item 2.</typeparam>
/// <typeparam name="T3">Item 3.</typeparam>
/// <typeparam name="TCodec3">Reads and writes item 3.</typeparam>
/// <typeparam name="T4">Item 4.</typeparam>
/// <typeparam name="TCodec4">Reads and writes item 4.</typeparam>
/// <typeparam name="T5">Item 5.</typeparam>
/// <typeparam name="TCodec5">Reads and writes item 5.</typeparam>
public readonly struct TupleCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3, T4, TCodec4, T5, TCodec5> : IJsonCodec<(T1, T2, T3, T4, T5)>
    where TCodec1 : IJsonCodec<T1>
    where TCodec2 : IJsonCodec<T2>
    where TCodec3 : IJsonCodec<T3>
    where TCodec4 : IJsonCodec<T4>
    where TCodec5 : IJsonCodec<T5>
{
    private const string Expected = "an array of five items";

    /// <inheritdoc/>
    public static (T1, T2, T3, T4, T5) Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var value = (
            TupleItems.Next<T1, TCodec1>(ref json, Expected),
            TupleItems.Next<T2, TCodec2>(ref json, Expected),
            TupleItems.Next<T3, TCodec3>(ref json, Expected),
            TupleItems.Next<T4, TCodec4>(ref json, Expected),
            TupleItems.Next<T5, TCodec5>(ref json, Expected));
        TupleItems.End(ref json, Expected);
        return value;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, (T1, T2, T3, T4, T5) value)
    {
        json.StartArray();
        json.WriteItem<T1, TCodec1>(value.Item1);
        json.WriteItem<T2, TCodec2>(value.Item2);
        json.WriteItem<T3, TCodec3>(value.Item3);
        json.WriteItem<T4, TCodec4>(value.Item4);
        json.WriteItem<T5, TCodec5>(value.Item5);
        json.EndArray();
    }
}

/// <summary>A JSON array of six items, each of a type of its own.</summary>
/// <typeparam name="T1">Item 1.</typeparam>
/// <typeparam name="TCodec1">Reads and writes item 1.</typeparam>
/// <typeparam name="T2">Item 2.</typeparam>
/// <typeparam name="TCodec2">Reads and writes item 2.</typeparam>
/// <typeparam name="T3">Item 3.</typeparam>
/// <typeparam name="TCodec3">Reads and writes item 3.</typeparam>
/// <typeparam name="T4">Item 4.</typeparam>
/// <typeparam name="TCodec4">Reads and writes item 4.</typeparam>
/// <typeparam name="T5">Item 5.</typeparam>
/// <typeparam name="TCodec5">Reads and writes item 5.</typeparam>
/// <typeparam name="T6">Item 6.</typeparam>
/// <typeparam name="TCodec6">Reads and writes item 6.</typeparam>
public readonly struct TupleCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3, T4, TCodec4, T5, TCodec5, T6, TCodec6> : IJsonCodec<(T1, T2, T3, T4, T5, T6)>
    where TCodec1 : IJsonCodec<T1>
    where TCodec2 : IJsonCodec<T2>
    where TCodec3 : IJsonCodec<T3>
    where TCodec4 : IJsonCodec<T4>
    where TCodec5 : IJsonCodec<T5>
    where TCodec6 : IJsonCodec<T6>
{
    private const string Expected = "an array of six items";

    /// <inheritdoc/>
    public static (T1, T2, T3, T4, T5, T6) Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var value = (
            TupleItems.Next<T1, TCodec1>(ref json, Expected),
            TupleItems.Next<T2, TCodec2>(ref json, Expected),
            TupleItems.Next<T3, TCodec3>(ref json, Expected),
            TupleItems.Next<T4, TCodec4>(ref json, Expected),
            TupleItems.Next<T5, TCodec5>(ref json, Expected),
            TupleItems.Next<T6, TCodec6>(ref json, Expected));
        TupleItems.End(ref json, Expected);
        return value;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, (T1, T2, T3, T4, T5, T6) value)
    {
        json.StartArray();
        json.WriteItem<T1, TCodec1>(value.Item1);
        json.WriteItem<T2, TCodec2>(value.Item2);
        json.WriteItem<T3, TCodec3>(value.Item3);
        json.WriteItem<T4, TCodec4>(value.Item4);
        json.WriteItem<T5, TCodec5>(value.Item5);
        json.WriteItem<T6, TCodec6>(value.Item6);
        json.EndArray();
    }
}

/// <summary>A JSON array of seven items, each of a type of its own.</summary>
/// <typeparam name="T1">Item 1.</typeparam>
/// <typeparam name="TCodec1">Reads and writes item 1.</typeparam>
/// <typeparam name="T2">Item 2.</typeparam>
/// <typeparam name="TCodec2">Reads and writes item 2.</typeparam>
/// <typeparam name="T3">Item 3.</typeparam>
/// <typeparam name="TCodec3">Reads and writes item 3.</typeparam>
/// <typeparam name="T4">Item 4.</typeparam>
/// <typeparam name="TCodec4">Reads and writes item 4.</typeparam>
/// <typeparam name="T5">Item 5.</typeparam>
/// <typeparam name="TCodec5">Reads and writes item 5.</typeparam>
/// <typeparam name="T6">Item 6.</typeparam>
/// <typeparam name="TCodec6">Reads and writes item 6.</typeparam>
/// <typeparam name="T7">Item 7.</typeparam>
/// <typeparam name="TCodec7">Reads and writes item 7.</typeparam>
public readonly struct TupleCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3, T4, TCodec4, T5, TCodec5, T6, TCodec6, T7, TCodec7> : IJsonCodec<(T1, T2, T3, T4, T5, T6, T7)>
    where TCodec1 : IJsonCodec<T1>
    where TCodec2 : IJsonCodec<T2>
    where TCodec3 : IJsonCodec<T3>
    where TCodec4 : IJsonCodec<T4>
    where TCodec5 : IJsonCodec<T5>
    where TCodec6 : IJsonCodec<T6>
    where TCodec7 : IJsonCodec<T7>
{
    private const string Expected = "an array of seven items";

    /// <inheritdoc/>
    public static (T1, T2, T3, T4, T5, T6, T7) Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var value = (
            TupleItems.Next<T1, TCodec1>(ref json, Expected),
            TupleItems.Next<T2, TCodec2>(ref json, Expected),
            TupleItems.Next<T3, TCodec3>(ref json, Expected),
            TupleItems.Next<T4, TCodec4>(ref json, Expected),
            TupleItems.Next<T5, TCodec5>(ref json, Expected),
            TupleItems.Next<T6, TCodec6>(ref json, Expected),
            TupleItems.Next<T7, TCodec7>(ref json, Expected));
        TupleItems.End(ref json, Expected);
        return value;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, (T1, T2, T3, T4, T5, T6, T7) value)
    {
        json.StartArray();
        json.WriteItem<T1, TCodec1>(value.Item1);
        json.WriteItem<T2, TCodec2>(value.Item2);
        json.WriteItem<T3, TCodec3>(value.Item3);
        json.WriteItem<T4, TCodec4>(value.Item4);
        json.WriteItem<T5, TCodec5>(value.Item5);
        json.WriteItem<T6, TCodec6>(value.Item6);
        json.WriteItem<T7, TCodec7>(value.Item7);
        json.EndArray();
    }
}
