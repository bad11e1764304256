using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>The characters of a document in one array, borrowed while it is read. Offsets are those of the source text.</summary>
internal sealed class DocumentText : IDisposable
{
    private const char ByteOrderMark = '\uFEFF';

    private DocumentText(char[] characters, int length)
    {
        Characters = characters;
        End = length;
        Start = length > 0 && characters[0] == ByteOrderMark ? 1 : 0;
    }

    /// <summary>
    /// Longer than the document: only what lies between <see cref="Start"/> and <see cref="End"/> is its text. The character behind
    /// it is U+0000, so that who looks for an end finds one.
    /// </summary>
    public char[] Characters { get; }

    /// <summary>Where the text begins: behind a byte order mark.</summary>
    public int Start { get; }

    public int End { get; }

    public static DocumentText Borrow(SourceText text)
    {
        var characters = ArrayPool<char>.Shared.Rent(text.Length + 1);
        text.CopyTo(0, characters, 0, text.Length);
        characters[text.Length] = '\0';
        return new DocumentText(characters, text.Length);
    }

    /// <summary>The first character that is not white space, or <see cref="End"/>.</summary>
    public int FirstSignificant()
    {
        var position = Start;
        while (position < End && Characters[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        return position;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(Characters);
}
