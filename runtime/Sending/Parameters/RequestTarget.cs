using System.Buffers;

namespace KaptureContracts.Runtime;

/// <summary>The path and the query of a request while its parameters are filled in.</summary>
internal struct RequestTarget(string template)
{
    private const int SmallestRent = 256;

    private readonly bool _hasQuery = template.Contains('?', StringComparison.Ordinal);
    private string _path = template;
    private char[] _query = [];
    private int _queryLength;

    /// <summary>Puts an encoded value into the place of a path's variable.</summary>
    /// <exception cref="ArgumentException">The request would go to the path of another operation.</exception>
    public void SetVariable(string name, string value)
    {
        for (var place = PlaceOf(name, 0); place >= 0; place = PlaceOf(name, place + value.Length))
        {
            _path = string.Concat(_path.AsSpan(0, place), value, _path.AsSpan(place + name.Length + 2));
        }

        if (ClimbsOut(_path))
        {
            throw new ArgumentException($"The path parameter '{name}' must not make a path segment '.' or '..': it would lead to another path.", name);
        }
    }

    /// <summary>Adds an encoded pair.</summary>
    public void AddQuery(string name, string value)
    {
        Append(_queryLength == 0 && !_hasQuery ? "?" : "&");
        Append(name);
        Append("=");
        Append(value);
    }

    /// <summary>The whole address. What was rented goes back: this is asked for once.</summary>
    public string Below(string address)
    {
        var text = string.Concat(address, _path, _query.AsSpan(0, _queryLength));
        GiveBack();
        _queryLength = 0;
        return text;
    }

    /// <summary>Where a variable stands, with its braces; -1 when it does not.</summary>
    private readonly int PlaceOf(string name, int start)
    {
        for (var open = _path.IndexOf('{', start); open >= 0; open = _path.IndexOf('{', open + 1))
        {
            var rest = _path.AsSpan(open + 1);
            if (rest.Length > name.Length && rest.StartsWith(name, StringComparison.Ordinal) && rest[name.Length] == '}')
            {
                return open;
            }
        }

        return -1;
    }

    private static bool ClimbsOut(ReadOnlySpan<char> path)
    {
        var query = path.IndexOf('?');
        path = query < 0 ? path : path[..query];
        foreach (var segment in path.Split('/'))
        {
            if (path[segment] is "." or "..")
            {
                return true;
            }
        }

        return false;
    }

    private void Append(string text)
    {
        if (_query.Length - _queryLength < text.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(SmallestRent, checked((_queryLength + text.Length) * 2)));
            _query.AsSpan(0, _queryLength).CopyTo(larger);
            GiveBack();
            _query = larger;
        }

        text.CopyTo(_query.AsSpan(_queryLength));
        _queryLength += text.Length;
    }

    private void GiveBack()
    {
        if (_query.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_query, clearArray: true); // A credential may be in it.
            _query = [];
        }
    }
}
