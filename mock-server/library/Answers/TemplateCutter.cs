using System.Text;

namespace KaptureContracts.MockServer.Answers;

/// <summary>Cuts bytes into pieces, from the front to the end.</summary>
internal sealed class TemplateCutter(byte[] bytes)
{
    private readonly List<Piece> _pieces = [];
    private int _done;

    public void Replace(int start, int end, Piece slot)
    {
        KeepUntil(start);
        _pieces.Add(slot);
        _done = end;
    }

    /// <summary>Replaces each text within a stretch by its slot.</summary>
    public void ReplaceWithin(int start, int end, IReadOnlyDictionary<string, TicketSlot> texts)
    {
        for (var i = start; i < end; i++)
        {
            foreach (var (text, slot) in texts)
            {
                var pattern = Encoding.UTF8.GetBytes(text);
                if (bytes.AsSpan(i, end - i).StartsWith(pattern))
                {
                    Replace(i, i + pattern.Length, new(null, slot, Quoted: false));
                    i = _done - 1;
                    break;
                }
            }
        }
    }

    public List<Piece> Finish()
    {
        KeepUntil(bytes.Length);
        return _pieces;
    }

    private void KeepUntil(int position)
    {
        if (position > _done)
        {
            _pieces.Add(new(bytes[_done..position], default, Quoted: false));
        }
    }
}
