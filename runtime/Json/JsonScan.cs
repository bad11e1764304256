using System.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Looks into JSON that may be cut off, malformed, or not JSON at all, and takes what is there.</summary>
internal static class JsonScan
{
    // Skipping needs no stack: what lies behind deep nesting is found as well.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>What the root object's envelope property says. Of two equal names the last counts, as it does for the models.</summary>
    public static EnvelopeState Envelope(ReadOnlySpan<byte> json, Envelope envelope)
    {
        var value = Find(json, [envelope.Property], includeBooleans: true);
        return value is null ? EnvelopeState.Silent
            : value == envelope.Success ? EnvelopeState.Success
            : value == envelope.Failure ? EnvelopeState.Failure
            : EnvelopeState.Silent;
    }

    /// <summary>
    /// The text of the string or number at a JSON pointer (RFC 6901) that goes through objects only. A boolean is no text: servers write
    /// <c>false</c> where they have no id.
    /// </summary>
    public static string? FindText(ReadOnlySpan<byte> json, string pointer)
    {
        var steps = pointer.Split('/').Skip(1)
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        return Find(json, steps.ToArray(), includeBooleans: false);
    }

    private static string? Find(ReadOnlySpan<byte> json, ReadOnlySpan<string> steps, bool includeBooleans)
    {
        string? found = null;
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(AnyDepth));
        try
        {
            if (reader.Read())
            {
                TryPass(ref reader, steps, includeBooleans, ref found);
            }
        }
        catch (JsonException)
        {
            // Malformed from here on: what was found before counts.
        }

        return found;
    }

    /// <summary>Passes over the value that the reader stands on, looking into it; answers whether the value is there to its end.</summary>
    private static bool TryPass(ref Utf8JsonReader reader, ReadOnlySpan<string> steps, bool includeBooleans, ref string? found)
    {
        if (steps.IsEmpty)
        {
            found = Scalar(ref reader, includeBooleans);
            return reader.TrySkip();
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TrySkip();
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            var isStep = IsName(ref reader, steps[0]);
            var isWhole = reader.Read() && (isStep ? TryPass(ref reader, steps[1..], includeBooleans, ref found) : reader.TrySkip());
            if (!isWhole)
            {
                return false;
            }
        }

        return false;
    }

    private static string? Scalar(ref Utf8JsonReader reader, bool includeBooleans) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True when includeBooleans => "true",
        JsonTokenType.False when includeBooleans => "false",
        _ => null,
    };

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Not Unicode: no text to go by.
            return null;
        }
    }

    private static bool IsName(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Not Unicode: not the name that is looked for.
            return false;
        }
    }
}
