using System.Text.Json.Serialization;

namespace Raw;

/// <summary>GitHub's gitignore-template.</summary>
internal sealed record Template([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("source")] string Source);
