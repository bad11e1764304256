using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace KaptureContracts.Runtime;

/// <summary>
/// A section of the configuration, read key by key: without reflection, and with a complaint that names the key and never its
/// value. Meant for generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClientSettings
{
    private readonly IConfiguration _section;
    private readonly List<string> _complaints = [];

    internal ApiClientSettings(IConfiguration section) => _section = section;

    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The text of a key; <paramref name="otherwise"/> where the section does not have it.</summary>
    public string Text(string key, string otherwise) => _section[key] ?? otherwise;

    /// <summary>The credential of a key; <paramref name="otherwise"/> where the section does not have it.</summary>
    public Credential? Credential(string key, Credential? otherwise)
    {
        if (_section[key] is not { } value)
        {
            return otherwise;
        }

        try
        {
            return new Credential(value);
        }
        catch (ArgumentException exception)
        {
            _complaints.Add($"{Path(key)}: {Sentence.Of(exception)}");
            return otherwise;
        }
    }

    internal Uri? Address(string key, Uri? otherwise)
    {
        if (_section[key] is not { } value)
        {
            return otherwise;
        }

        if (Uri.TryCreate(value, UriKind.Absolute, out var address))
        {
            return address;
        }

        _complaints.Add($"{Path(key)} must be an absolute address such as https://example.com.");
        return otherwise;
    }

    internal int Number(string key, int otherwise)
    {
        if (_section[key] is not { } value)
        {
            return otherwise;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _complaints.Add($"{Path(key)} must be a whole number.");
        return otherwise;
    }

    private string Path(string key) => _section is IConfigurationSection { Path: { Length: > 0 } path } ? $"{path}:{key}" : key;
}
