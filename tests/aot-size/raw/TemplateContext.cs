using System.Text.Json.Serialization;

namespace Raw;

/// <summary>Reads a template without reflection.</summary>
[JsonSerializable(typeof(Template))]
internal sealed partial class TemplateContext : JsonSerializerContext;
