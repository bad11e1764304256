namespace VerifyTests;

/// <summary>A text to verify: its file's extension, the text, and a name if the test verifies several.</summary>
public readonly record struct Target
{
    /// <summary>Describes a text to verify.</summary>
    public Target(string extension, string data, string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(extension);
        ArgumentNullException.ThrowIfNull(data);
        if (extension.StartsWith('.'))
        {
            throw new ArgumentException($"Write the extension without its dot: {extension[1..]}.", nameof(extension));
        }

        Extension = extension;
        Data = data;
        Name = name;
    }

    /// <summary>The extension of the file, without a dot.</summary>
    public string Extension { get; }

    /// <summary>The text.</summary>
    public string Data { get; }

    /// <summary>What tells this text from the others of the test.</summary>
    public string? Name { get; }
}
