using System.Globalization;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the forms of zoneless dates.</summary>
internal static class DateTimeFormatsEmitter
{
    public static void Emit(CodeWriter writer, DateTimeFormatsUnit unit)
    {
        writer.Line("/// <summary>How the contract writes dates that carry no zone (<c>x-datetime</c>).</summary>");
        using (writer.Braces($"{unit.Visibility} static class {unit.Name}"))
        {
            var isFirst = true;
            foreach (var format in unit.Formats)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                Emit(writer, format);
            }
        }
    }

    private static void Emit(CodeWriter writer, CodeDateTimeFormat format)
    {
        var minutes = format.OffsetMinutes.ToString(CultureInfo.InvariantCulture);
        using (writer.Braces($"internal readonly struct {format.Name} : global::KaptureContracts.Runtime.Json.IZonelessDateTimeFormat"))
        {
            writer.Line($"public static string Format => {Literal.Of(format.Format)};");
            writer.Line();
            writer.Line($"public static global::System.TimeSpan Offset => new(global::System.TimeSpan.TicksPerMinute * {minutes});");
            writer.Line();
            writer.Line($"public static bool EmptyIsNull => {(format.EmptyIsNull ? "true" : "false")};");
        }
    }
}
