using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the reader and the writer of a union.</summary>
internal static class UnionCodecEmitter
{
    private const string Runtime = "global::KaptureContracts.Runtime.Json.";
    private const string Token = "global::System.Text.Json.JsonTokenType.";
    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";

    public static void Emit(CodeWriter writer, CodeUnion union)
    {
        writer.Line("/// <summary>Reads and writes the value as JSON, without reflection.</summary>");
        using (writer.Braces($"internal readonly struct JsonCodec : {Runtime}IJsonCodec<{union.Name}>"))
        {
            foreach (var reader in union.Readers.Where(HasCandidates))
            {
                EmitCandidates(writer, union, reader);
            }

            EmitRead(writer, union);
            writer.Line();
            EmitWrite(writer, union);
        }
    }

    private static bool HasCandidates(CodeUnionReader reader) => !reader.IsCertain && reader.Cases.Count > 0;

    private static string CandidatesOf(CodeUnionReader reader) => (reader.Tokens[0] switch
    {
        "StartObject" => "Object",
        "StartArray" => "Array",
        "True" => "Boolean",
        var token => token,
    }) + "Candidates";

    private static void EmitCandidates(CodeWriter writer, CodeUnion union, CodeUnionReader reader)
    {
        writer.Line($"private static readonly {Runtime}JsonCandidate<{union.Name}>[] {CandidatesOf(reader)} =");
        using (writer.Braces("[", "];"))
        {
            foreach (var index in reader.Cases)
            {
                EmitCandidate(writer, union.Cases[index]);
            }
        }

        writer.Line();
    }

    private static void EmitCandidate(CodeWriter writer, CodeUnionCase item)
    {
        var read = $"static ({Reader}) => new(Case.{item.Name}, {item.Type.Codec}.Read(ref reader))";
        if (item.Shape is not { } shape)
        {
            writer.Line($"new({Known(item, read)}),");
            return;
        }

        writer.Line($"new({Known(item, read)})");
        using (writer.Braces("{", "},"))
        {
            writer.Line($"Required = [{Names(shape.Required)}],");
            writer.Line($"Optional = [{Names(shape.Optional)}],");
            if (shape.IsClosed)
            {
                writer.Line("IsClosed = true,");
            }

            if (shape.Fixed.Count > 0)
            {
                writer.Line($"Fixed = [{string.Join(", ", shape.Fixed.Select(value => $"new({Literal.Of(value.JsonName)}, {Literal.Of(value.Value)})"))}],");
            }
        }
    }

    /// <summary>A union reads anything: what it does not know is not of its case.</summary>
    private static string Known(CodeUnionCase item, string read) => item.Type.IsUnion
        ? $"static ({Reader}) => {item.Type.Codec}.Read(ref reader) is var known && known.TryGetUnknown(out _) ? null : new(Case.{item.Name}, known)"
        : read;

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Literal.Of));

    private static void EmitRead(CodeWriter writer, CodeUnion union)
    {
        using (writer.Braces($"public static {union.Name} Read({Reader})"))
        {
            using (writer.Braces("switch (reader.TokenType)"))
            {
                foreach (var reader in union.Readers)
                {
                    EmitReader(writer, union, reader);
                }

                writer.Line($"case {Token}Null:");
                using (writer.Indented())
                {
                    writer.Line($"throw {Runtime}JsonRead.Mismatch(ref reader, \"a value other than null\");");
                }
            }

            writer.Line();
            writer.Line($"return new(Case.Unknown, {Runtime}JsonElementCodec.Read(ref reader));");
        }
    }

    private static void EmitReader(CodeWriter writer, CodeUnion union, CodeUnionReader reader)
    {
        foreach (var token in reader.Tokens)
        {
            writer.Line($"case {Token}{token}:");
        }

        using (writer.Indented())
        {
            if (reader.IsCertain)
            {
                writer.Line($"return {Read(union.Cases[reader.Cases[0]])};");
                return;
            }

            if (union.Dispatch is { } dispatch && reader.Tokens.Contains("StartObject", StringComparer.Ordinal))
            {
                EmitDispatch(writer, union, dispatch);
            }

            if (reader.Cases.Count > 0)
            {
                using (writer.Braces($"if ({Runtime}JsonCandidate.Read<{union.Name}>(ref reader, {CandidatesOf(reader)}) is {{ }} {Found(reader)})"))
                {
                    writer.Line($"return {Found(reader)};");
                }

                writer.Line();
            }

            writer.Line("break;");
        }
    }

    /// <summary>The sections of a switch share their variables.</summary>
    private static string Found(CodeUnionReader reader) => CandidatesOf(reader) switch
    {
        "ObjectCandidates" => "ofObject",
        "ArrayCandidates" => "ofArray",
        "BooleanCandidates" => "ofBoolean",
        "NumberCandidates" => "ofNumber",
        _ => "ofString",
    };

    private static void EmitDispatch(CodeWriter writer, CodeUnion union, CodeUnionDispatch dispatch)
    {
        using (writer.Braces($"switch ({Runtime}JsonRead.PeekText(reader, {Literal.Utf8(dispatch.JsonName)}))"))
        {
            foreach (var group in dispatch.Values.GroupBy(value => value.Case))
            {
                foreach (var value in group)
                {
                    writer.Line($"case {Literal.Of(value.Value)}:");
                }

                using (writer.Indented())
                {
                    writer.Line($"return {Read(union.Cases[group.Key])};");
                }
            }
        }

        writer.Line();
    }

    private static string Read(CodeUnionCase item) => $"new(Case.{item.Name}, {item.Type.Codec}.Read(ref reader))";

    private static void EmitWrite(CodeWriter writer, CodeUnion union)
    {
        using (writer.Braces($"public static void Write(global::System.Text.Json.Utf8JsonWriter writer, {union.Name} value)"))
        {
            using (writer.Braces("if (value is null)"))
            {
                writer.Line("writer.WriteNullValue();");
                writer.Line("return;");
            }

            writer.Line();
            using (writer.Braces("switch (value._case)"))
            {
                foreach (var item in union.Cases)
                {
                    writer.Line($"case Case.{item.Name}:");
                    using (writer.Indented())
                    {
                        writer.Line($"{item.Type.Codec}.Write(writer, ({item.Type.Name})value._value);");
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indented())
                {
                    writer.Line($"{Runtime}JsonElementCodec.Write(writer, (global::System.Text.Json.JsonElement)value._value);");
                    writer.Line("break;");
                }
            }
        }
    }
}
