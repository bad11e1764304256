using System.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Looks into JSON that may be cut off, malformed, or not JSON at all, and takes what is there.</summary>
internal static class JsonScan
{
    /// <summary>What the root object's envelope property says.</summary>
    public static EnvelopeState Envelope(ReadOnlySpan<byte> json, Envelope envelope)
    {
        if (!TryFind(json, [envelope.Property], out var value))
        {
            return EnvelopeState.Silent;
        }

        return value == envelope.Success ? EnvelopeState.Success
            : value == envelope.Failure ? EnvelopeState.Failure
            : EnvelopeState.Silent;
    }

    /// <summary>The text of the string, number or boolean at a JSON pointer (RFC 6901) that goes through objects only.</summary>
    public static bool TryFind(ReadOnlySpan<byte> json, string pointer, out string value)
    {
        var steps = pointer.Split('/').Skip(1)
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        return TryFind(json, steps.ToArray(), out value);
    }

    private static bool TryFind(ReadOnlySpan<byte> json, ReadOnlySpan<string> steps, out string value)
    {
        value = "";
        var found = false;
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        try
        {
            found = reader.Read() && TryDescend(ref reader, steps, ref value);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Malformed from here on: what was found before counts.
            found = value.Length > 0;
        }

        return found;
    }

    private static bool TryDescend(ref Utf8JsonReader reader, ReadOnlySpan<string> steps, ref string value)
    {
        if (steps.IsEmpty)
        {
            return TryReadScalar(ref reader, ref value);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.TrySkip();
            return false;
        }

        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var matches = reader.ValueTextEquals(steps[0]);
            if (!reader.Read())
            {
                break;
            }

            if (matches)
            {
                found = TryDescend(ref reader, steps[1..], ref value);
            }
            else if (!reader.TrySkip())
            {
                break;
            }
        }

        return found;
    }

    private static bool TryReadScalar(ref Utf8JsonReader reader, ref string value)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                value = reader.GetString()!;
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                value = Encoding.UTF8.GetString(reader.ValueSpan);
                return true;
            default:
                reader.TrySkip();
                return false;
        }
    }
}
