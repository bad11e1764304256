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

    /// <summary>Names of members are qualified: a local may be spelled like one.</summary>
    private static void EmitPart(CodeWriter writer, CodePart part)
    {
        var contentType = part.ContentType is null ? "null" : Literal.Of(part.ContentType);
        if (part.Kind != CodePartKind.Value)
        {
            writer.Line($"parts.Add{part.Kind}({Literal.Of(part.WireName)}, this.{part.Name}, {contentType});");
            return;
        }

        if (part.IsRequired)
        {
            writer.Line(Add(part, "this." + part.Name));
            return;
        }

        using (writer.Braces($"if (this.{part.Name} is {{ }} {part.Local})"))
        {
            writer.Line(Add(part, part.Local));
        }

        writer.Line();
    }

    private static string Add(CodePart part, string value)
    {
        var types = $"<{part.Type.Name}, {part.Type.Codec}>";
        if (part.Form is { } form)
        {
            return $"parts.AddStyled{types}({Literal.Of(part.WireName)}, {value}, "
                + $"global::KaptureContracts.Runtime.ParameterStyle.{form.Style}, explode: {(form.Explode ? "true" : "false")});";
        }

        return $"parts.Add{types}({Literal.Of(part.WireName)}, {value}, {(part.ContentType is null ? "null" : Literal.Of(part.ContentType))});";
    }
}
