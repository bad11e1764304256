using System.Globalization;
using System.Text;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the reader of a model: one pass, a switch on the property's name, the last of two equal names counts.</summary>
internal static class ModelReaderEmitter
{
    private const string JsonRead = "global::KaptureContracts.Runtime.Json.JsonRead";
    private const int BitsOfWord = 64;

    public static void Emit(CodeWriter writer, CodeClass model)
    {
        var required = Required(model);
        using (writer.Braces($"public static {model.Name} Read(ref global::System.Text.Json.Utf8JsonReader reader)"))
        {
            EmitDispatch(writer, model.Dispatch);
            writer.Line($"{JsonRead}.StartObject(ref reader);");
            EmitLocals(writer, model, required);
            EmitLoop(writer, model, required);
            EmitRequiredCheck(writer, required);
            EmitResult(writer, model);
        }

        writer.Line();
        EmitFind(writer, model);
    }

    /// <summary>A property tells the class of the object, wherever it stands.</summary>
    private static void EmitDispatch(CodeWriter writer, CodeDispatch? dispatch)
    {
        if (dispatch is null)
        {
            return;
        }

        using (writer.Braces($"switch ({JsonRead}.PeekText(reader, {Literal.Utf8(dispatch.JsonName)}))"))
        {
            foreach (var item in dispatch.Cases)
            {
                writer.Line($"case {Literal.Of(item.Value)}:");
                using (writer.Indented())
                {
                    writer.Line($"return {item.TypeName}.JsonCodec.Read(ref reader);");
                }
            }
        }

        writer.Line();
    }

    private static CodeProperty[] Required(CodeClass model) => model.AllProperties
        .Where(property => property.Presence is CodePresence.Required or CodePresence.RequiredNullable or CodePresence.RequiredOmittedWhenNull)
        .ToArray();

    private static void EmitLocals(CodeWriter writer, CodeClass model, CodeProperty[] required)
    {
        foreach (var property in model.AllProperties)
        {
            var type = property.Presence == CodePresence.Required
                ? property.Type.IsValueType ? property.Type.Name : property.Type.Nullable
                : PropertyTypes.Declared(property);
            writer.Line($"{type} {property.Local} = default;");
        }

        if (model.Additional.Kind != AdditionalPropertiesKind.None)
        {
            writer.Line($"{PropertyTypes.Bag(model.Additional)}? additional = null;");
        }

        if (required.Length > 0)
        {
            var words = (required.Length + BitsOfWord - 1) / BitsOfWord;
            writer.Line($"global::System.Span<ulong> seen = stackalloc ulong[{words.ToString(CultureInfo.InvariantCulture)}];");
        }
    }

    private static void EmitLoop(CodeWriter writer, CodeClass model, CodeProperty[] required)
    {
        using (writer.Braces($"while ({JsonRead}.NextProperty(ref reader))"))
        {
            using (writer.Braces($"switch (Find({JsonRead}.PropertyName(ref reader)))"))
            {
                var properties = model.AllProperties.ToArray();
                for (var index = 0; index < properties.Length; index++)
                {
                    writer.Line($"case {index.ToString(CultureInfo.InvariantCulture)}:");
                    using (writer.Indented())
                    {
                        EmitCase(writer, properties[index], Array.IndexOf(required, properties[index]));
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indented())
                {
                    writer.Line(Unknown(model.Additional));
                    writer.Line("break;");
                }
            }
        }

        writer.Line();
    }

    private static void EmitCase(CodeWriter writer, CodeProperty property, int requiredIndex)
    {
        var read = $"{property.Type.Codec}.Read(ref reader)";
        switch (property.Presence)
        {
            case CodePresence.Optional when !property.Type.CodecReadsNull:
            case CodePresence.RequiredNullable:
                writer.Line($"{property.Local} = {JsonRead}.AdvanceToValue(ref reader) ? {read} : null;");
                break;
            case CodePresence.OptionalNullable:
                writer.Line($"{property.Local} = new({JsonRead}.AdvanceToValue(ref reader) ? {read} : null);");
                break;
            default:
                writer.Line($"{JsonRead}.Advance(ref reader);");
                writer.Line($"{property.Local} = {read};");
                break;
        }

        if (requiredIndex >= 0)
        {
            writer.Line($"seen[{Invariant(requiredIndex / BitsOfWord)}] |= 1UL << {Invariant(requiredIndex % BitsOfWord)};");
        }
    }

    private static string Unknown(CodeAdditionalProperties additional) => additional.Kind switch
    {
        AdditionalPropertiesKind.None => $"{JsonRead}.SkipProperty(ref reader);",
        AdditionalPropertiesKind.FreeForm => $"{JsonRead}.AddAdditional(ref reader, ref additional);",
        _ => $"{JsonRead}.AddAdditional<{additional.Value!.Name}, {additional.Value.Codec}>(ref reader, ref additional);",
    };

    private static void EmitRequiredCheck(CodeWriter writer, CodeProperty[] required)
    {
        if (required.Length == 0)
        {
            return;
        }

        var tests = new List<string>();
        for (var start = 0; start < required.Length; start += BitsOfWord)
        {
            var count = Math.Min(BitsOfWord, required.Length - start);
            var mask = count == BitsOfWord ? ulong.MaxValue : (1UL << count) - 1;
            tests.Add($"seen[{Invariant(start / BitsOfWord)}] != 0x{mask.ToString("X", CultureInfo.InvariantCulture)}UL");
        }

        var names = string.Join(", ", required.Select(property => Literal.Of(property.JsonName)));
        using (writer.Braces($"if ({string.Join(" || ", tests)})"))
        {
            writer.Line($"throw {JsonRead}.MissingRequired(seen, [{names}]);");
        }

        writer.Line();
    }

    private static void EmitResult(CodeWriter writer, CodeClass model)
    {
        writer.Line($"return new {model.Name}");
        using (writer.Braces("{", "};"))
        {
            foreach (var property in model.AllProperties)
            {
                var isKnownSet = property.Presence == CodePresence.Required && !property.Type.IsValueType;
                writer.Line($"{property.Name} = {property.Local}{(isKnownSet ? "!" : "")},");
            }

            if (model.Additional.Kind != AdditionalPropertiesKind.None)
            {
                writer.Line($"{ModelEmitter.AdditionalField} = additional,");
            }
        }
    }

    /// <summary>The index of a property by its name: first by length, then by bytes.</summary>
    private static void EmitFind(CodeWriter writer, CodeClass model)
    {
        var byLength = model.AllProperties
            .Select((property, index) => (Length: Encoding.UTF8.GetByteCount(property.JsonName), property.JsonName, Index: index))
            .GroupBy(item => item.Length)
            .OrderBy(group => group.Key);
        using (writer.Braces("private static int Find(global::System.ReadOnlySpan<byte> name)"))
        {
            using (writer.Braces("switch (name.Length)"))
            {
                foreach (var group in byLength)
                {
                    writer.Line($"case {Invariant(group.Key)}:");
                    using (writer.Indented())
                    {
                        EmitComparisons(writer, group.Select(item => (item.JsonName, item.Index)));
                    }
                }

                writer.Line("default:");
                using (writer.Indented())
                {
                    writer.Line("return -1;");
                }
            }
        }
    }

    private static void EmitComparisons(CodeWriter writer, IEnumerable<(string Name, int Index)> candidates)
    {
        const string SequenceEqual = "global::System.MemoryExtensions.SequenceEqual";
        var tests = candidates.Select(item => $"{SequenceEqual}(name, {Literal.Utf8(item.Name)}) ? {Invariant(item.Index)}").ToArray();
        if (tests.Length == 1)
        {
            writer.Line($"return {tests[0]} : -1;");
            return;
        }

        writer.Line($"return {tests[0]}");
        using (writer.Indented())
        {
            foreach (var test in tests.Skip(1))
            {
                writer.Line($": {test}");
            }

            writer.Line(": -1;");
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
