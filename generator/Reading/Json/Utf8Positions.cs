using System.Text;

namespace KaptureContracts.Generator.Reading.Json;

/// <summary>
/// Turns offsets in a document's UTF-8 form into those of its characters. Offsets must be asked for in rising order: each byte is
/// then looked at once.
/// </summary>
internal struct Utf8Positions(byte[] bytes, int firstCharacter, bool isAscii)
{
    /// <summary>From this length on the runtime's own counting is faster than a loop.</summary>
    private const int LongRun = 48;

    private int _byte;
    private int _character = firstCharacter;

    public int ToCharacter(int position)
    {
        if (isAscii)
        {
            // A byte is a character: one step, whatever the distance.
            _character += position - _byte;
            _byte = position;
            return _character;
        }

        if (position - _byte >= LongRun)
        {
            _character += Encoding.UTF8.GetCharCount(bytes, _byte, position - _byte);
            _byte = position;
            return _character;
        }

        for (; _byte < position; _byte++)
        {
            var current = bytes[_byte];
            if ((current & 0xC0) != 0x80)
            {
                // The first byte of four stands for a surrogate pair.
                _character += current >= 0xF0 ? 2 : 1;
            }
        }

        return _character;
    }
}
