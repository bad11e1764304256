using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>The path and the query of a request while its parameters are filled in.</summary>
internal sealed class RequestTarget(string template)
{
    private readonly bool _hasQuery = template.Contains('?', StringComparison.Ordinal);
    private StringBuilder? _query;
    private string _path = template;

    /// <summary>Puts an encoded value into the place of a path's variable.</summary>
    /// <exception cref="ArgumentException">The request would go to the path of another operation.</exception>
    public void SetVariable(string name, string value)
    {
        _path = _path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        if (Segments().Any(segment => segment is "." or ".."))
        {
            throw new ArgumentException($"The path parameter '{name}' must not make a path segment '.' or '..': it would lead to another path.", name);
        }
    }

    /// <summary>Adds an encoded pair.</summary>
    public void AddQuery(string name, string value)
    {
        _query ??= new StringBuilder();
        _query.Append(_query.Length == 0 && !_hasQuery ? '?' : '&').Append(name).Append('=').Append(value);
    }

    public override string ToString() => _query is null ? _path : _path + _query;

    private string[] Segments() => _path.Split('?')[0].Split('/');
}
