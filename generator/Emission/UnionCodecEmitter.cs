using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the reader and the writer of a union.</summary>
internal static class UnionCodecEmitter
{
    private const string Token = "global::System.Text.Json.JsonTokenType.";

    public static void Emit(CodeWriter writer, CodeUnion union)
    {
        EmitRead(writer, union);
        writer.Line();
        EmitWrite(writer, union);
        var uncertain = union.Readers.Where(HasCandidates).ToArray();
        if (uncertain.Length == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Braces("private static class Candidates"))
        {
            foreach (var reader in uncertain)
            {
                EmitCandidates(writer, union, reader);
            }
        }
    }

    private static bool HasCandidates(CodeUnionReader reader) => !reader.IsCertain && reader.Cases.Count > 0;

    private static string KindOf(CodeUnionReader reader) => reader.Tokens[0] switch
    {
        "StartObject" => "Object",
        "StartArray" => "Array",
        "True" => "Boolean",
        var token => token,
    };

    private static void EmitCandidates(CodeWriter writer, CodeUnion union, CodeUnionReader reader)
    {
        writer.Line($"public static readonly {RuntimeNames.Json}JsonCandidate<{union.Name}>[] {KindOf(reader)} =");
        using (writer.Braces("[", "];"))
        {
            foreach (var index in reader.Cases)
            {
                EmitCandidate(writer, union.Cases[index]);
            }
        }
    }

    private static void EmitCandidate(CodeWriter writer, CodeUnionCase item)
    {
        var read = $"{RuntimeNames.Lambda} {Read(item)}";
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
        ? $"{RuntimeNames.Lambda} {Value(item.Type)} is var known && known.TryGetUnknown(out _) ? null : new(Case.{item.Name}, known)"
        : read;

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Literal.Of));

    private static void EmitRead(CodeWriter writer, CodeUnion union)
    {
        using (writer.Braces($"{RuntimeNames.Read(union.Name)}"))
        {
            using (writer.Braces("switch (json.TokenType)"))
            {
                foreach (var reader in union.Readers)
                {
                    EmitReader(writer, union, reader);
                }

                writer.Line($"case {Token}Null:");
                using (writer.Indented())
                {
                    writer.Line($"throw {RuntimeNames.Json}JsonRead.Mismatch(json.TokenType, \"a value other than null\");");
                }
            }

            writer.Line();
            writer.Line($"return new(Case.Unknown, {RuntimeNames.Json}JsonElementCodec.Read(ref json));");
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
                using (writer.Braces($"if ({RuntimeNames.Json}JsonCandidate.Read<{union.Name}>(ref json, Candidates.{KindOf(reader)}) is {{ }} {Found(reader)})"))
                {
                    writer.Line($"return {Found(reader)};");
                }

                writer.Line();
            }

            writer.Line("break;");
        }
    }

    /// <summary>The sections of a switch share their variables.</summary>
    private static string Found(CodeUnionReader reader) => "of" + KindOf(reader);

    private static void EmitDispatch(CodeWriter writer, CodeUnion union, CodeUnionDispatch dispatch)
    {
        using (writer.Braces($"switch ({RuntimeNames.Json}JsonRead.PeekText(json, {Literal.Utf8(dispatch.JsonName)}))"))
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

    private static string Read(CodeUnionCase item) => $"new(Case.{item.Name}, {Value(item.Type)})";

    private static string Value(CodeType type) =>
        type.CodecReadsNull ? $"{type.Codec}.Read(ref json)" : $"json.Read{type.Method}{type.TypeArguments}()";

    private static void EmitWrite(CodeWriter writer, CodeUnion union)
    {
        using (writer.Braces($"{RuntimeNames.Write(union.Name)}"))
        {
            using (writer.Braces("switch (value._case)"))
            {
                foreach (var item in union.Cases)
                {
                    writer.Line($"case Case.{item.Name}:");
                    using (writer.Indented())
                    {
                        writer.Line($"json.WriteItem<{item.Type.Name}, {item.Type.Codec}>(({item.Type.Name})value._value);");
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indented())
                {
                    writer.Line($"{RuntimeNames.Json}JsonElementCodec.Write(ref json, (global::System.Text.Json.JsonElement)value._value);");
                    writer.Line("break;");
                }
            }
        }
    }
}
