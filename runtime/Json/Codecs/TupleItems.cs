using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>What the codecs of tuples share: arrays of so many items, each of a type of its own.</summary>
internal static class TupleItems
{
    public static T Next<T, TCodec>(ref JsonInput json, string expected)
        where TCodec : IJsonCodec<T>
    {
        JsonRead.Advance(ref json);
        return json.TokenType == JsonTokenType.EndArray ? throw JsonRead.BadValue(expected) : TCodec.Read(ref json);
    }

    public static void End(ref JsonInput json, string expected)
    {
        JsonRead.Advance(ref json);
        if (json.TokenType != JsonTokenType.EndArray)
        {
            throw JsonRead.BadValue(expected);
        }
    }
}
