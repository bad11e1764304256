using System.Globalization;
using System.Text.Json;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Answers;

/// <summary>The JSON pointer of the token that a reader stands on.</summary>
internal sealed class JsonPath
{
    private readonly Stack<(bool IsArray, int Index, string Name)> _levels = new();

    public void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                return;
            case JsonTokenType.PropertyName:
                _levels.Pop();
                _levels.Push((false, 0, reader.GetString()!));
                return;
        }

        if (_levels.TryPeek(out var parent) && parent.IsArray)
        {
            _levels.Pop();
            _levels.Push(parent with { Index = parent.Index + 1 });
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _levels.Push((reader.TokenType == JsonTokenType.StartArray, -1, string.Empty));
        }
    }

    public override string ToString() =>
        string.Concat(
            _levels
                .Reverse()
                .Select(l => "/" + (l.IsArray ? l.Index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(l.Name)))
        );
}
