using System.Buffers;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Looks at the end of a JSON text, from behind: in an object, what stands before the last brace is the value of its last property, and
/// of equal names the last counts. Nothing before it is looked at, so that this holds for well-formed JSON alone.
/// </summary>
internal static class JsonTail
{
    private static readonly SearchValues<byte> Literals = SearchValues.Create("0123456789+-.Eabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>What the root object's envelope property says, if it is the last one and written without escapes.</summary>
    public static bool TryReadEnvelope(ReadOnlySpan<byte> json, Envelope envelope, out EnvelopeState state)
    {
        ReadOnlySpan<byte> value = default;
        var isLast = TryTake(ref json, (byte)'}')
            && TryTakeScalar(ref json, out value)
            && TryTake(ref json, (byte)':')
            && TryTakeString(ref json, out var name)
            && name.SequenceEqual(envelope.PropertyUtf8)
            && (TryTake(ref json, (byte)',') || TryTake(ref json, (byte)'{'));
        state = !isLast ? EnvelopeState.Silent
            : value.SequenceEqual(envelope.SuccessUtf8) ? EnvelopeState.Success
            : value.SequenceEqual(envelope.FailureUtf8) ? EnvelopeState.Failure
            : EnvelopeState.Silent;
        return isLast;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> json, byte token)
    {
        var rest = json.TrimEnd(" \t\r\n"u8);
        if (rest.IsEmpty || rest[^1] != token)
        {
            return false;
        }

        json = rest[..^1];
        return true;
    }

    private static bool TryTakeScalar(scoped ref ReadOnlySpan<byte> json, out ReadOnlySpan<byte> value)
    {
        if (TryTakeString(ref json, out value))
        {
            return true;
        }

        var rest = json.TrimEnd(" \t\r\n"u8);
        var start = rest.LastIndexOfAnyExcept(Literals) + 1;
        value = rest[start..];
        json = rest[..start];
        return !value.IsEmpty && (value[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') || value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8));
    }

    /// <summary>Between two quotes there is no other; whether the first is itself within a string is told by what stands before it.</summary>
    private static bool TryTakeString(scoped ref ReadOnlySpan<byte> json, out ReadOnlySpan<byte> text)
    {
        text = default;
        var rest = json;
        if (!TryTake(ref rest, (byte)'"') || rest.LastIndexOf((byte)'"') is not (>= 0 and var open) || rest[open..].Contains((byte)'\\'))
        {
            return false;
        }

        text = rest[(open + 1)..];
        json = rest[..open];
        return true;
    }
}
