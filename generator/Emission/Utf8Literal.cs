namespace KaptureContracts.Generator.Emission;

/// <summary>A literal of UTF-8 bytes, which a line takes without that it is put together first.</summary>
internal readonly struct Utf8Literal(string text)
{
    public void WriteTo(CodeWriter writer)
    {
        if (!PlainText.IsSimple(text))
        {
            writer.Append(Literal.Utf8(text));
            return;
        }

        writer.Append('"');
        writer.Append(text);
        writer.Append("\"u8");
    }
}
