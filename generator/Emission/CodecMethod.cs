namespace KaptureContracts.Generator.Emission;

/// <summary>
/// The head of the method by which a type reads or writes itself: an explicit implementation, which stands in nobody's way. A line takes
/// it without that it is put together first.
/// </summary>
internal readonly struct CodecMethod(string type, bool isReader)
{
    private const string Output = "ref " + RuntimeNames.Json + "JsonOutput json";

    public void WriteTo(CodeWriter writer)
    {
        writer.Append("static ");
        writer.Append(isReader ? type : "void");
        writer.Append(" " + RuntimeNames.Codec + "<");
        writer.Append(type);
        writer.Append(isReader ? ">.Read(" + RuntimeNames.Input + ")" : ">.Write(" + Output + ", ");
        if (!isReader)
        {
            writer.Append(type);
            writer.Append(" value)");
        }
    }
}
