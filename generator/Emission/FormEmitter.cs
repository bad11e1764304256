using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the class of a multipart body.</summary>
internal static class FormEmitter
{
    private const string Body = "global::KaptureContracts.Runtime.MultipartBody";

    public static void Emit(CodeWriter writer, CodeForm form, string visibility)
    {
        DocsEmitter.Emit(writer, form.Docs);
        using (writer.Braces($"{visibility} sealed partial class {form.Name}"))
        {
            foreach (var part in form.Parts)
            {
                DocsEmitter.Emit(writer, part.Docs);
                writer.Line(part.IsRequired
                    ? $"public required {part.Type.Name} {part.Name} {{ get; init; }}"
                    : $"public {part.Type.Nullable} {part.Name} {{ get; init; }}");
                writer.Line();
            }

            using (writer.Braces($"internal {Body} ToBody()"))
            {
                writer.Line($"var parts = new {Body}({Literal.Of(form.MediaType)});");
                foreach (var part in form.Parts)
                {
                    EmitPart(writer, part);
                }

                writer.Line("return parts;");
            }
        }
    }

    private static void EmitPart(CodeWriter writer, CodePart part)
    {
        var contentType = part.ContentType is null ? "null" : Literal.Of(part.ContentType);
        if (part.Kind != CodePartKind.Value)
        {
            writer.Line($"parts.Add{part.Kind}({Literal.Of(part.WireName)}, {part.Name}, {contentType});");
            return;
        }

        var add = $"parts.Add<{part.Type.Name}, {part.Type.Codec}>";
        if (part.IsRequired)
        {
            writer.Line($"{add}({Literal.Of(part.WireName)}, {part.Name}, {contentType});");
            return;
        }

        using (writer.Braces($"if ({part.Name} is {{ }} {part.Local})"))
        {
            writer.Line($"{add}({Literal.Of(part.WireName)}, {part.Local}, {contentType});");
        }

        writer.Line();
    }
}
