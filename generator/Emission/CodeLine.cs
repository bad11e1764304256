using System.Globalization;
using System.Runtime.CompilerServices;

namespace KaptureContracts.Generator.Emission;

/// <summary>An interpolated line of C#: its parts go straight into the writer.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeLine
{
    private readonly CodeWriter _writer;

    /// <param name="literalLength">The compiler's.</param>
    /// <param name="formattedCount">The compiler's.</param>
    /// <param name="writer">Where the line begins.</param>
    public CodeLine(int literalLength, int formattedCount, CodeWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
        writer.BeginLine();
    }

    public void AppendLiteral(string text) => _writer.Append(text);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            _writer.Append(text);
        }
    }

    public void AppendFormatted<T>(T name)
        where T : struct, Enum => _writer.Append(name.ToString());

    public void AppendFormatted(Utf8Literal literal) => literal.WriteTo(_writer);

    public void AppendFormatted(CodecMethod method) => method.WriteTo(_writer);

    public void AppendFormatted(int number) => _writer.Append(number.ToString(CultureInfo.InvariantCulture));
}
