namespace VerifyTests;

/// <summary>Where a snapshot lies and what it is called, where the conventions do not suit.</summary>
public sealed class VerifySettings
{
    /// <summary>Starts with the conventions.</summary>
    public VerifySettings()
    {
    }

    internal VerifySettings(VerifySettings? settings)
    {
        Directory = settings?.Directory;
        FileName = settings?.FileName;
        Parameters = settings?.Parameters;
        ParametersText = settings?.ParametersText;
    }

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal IReadOnlyList<object?>? Parameters { get; private set; }

    internal string? ParametersText { get; private set; }

    /// <summary>Puts the snapshots into a directory; relative to the test's source file if it is not a full path.</summary>
    public void UseDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        Directory = directory;
    }

    /// <summary>Calls the snapshot by a name instead of test class, method and parameters.</summary>
    public void UseFileName(string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ThrowIf(Parameters is not null || ParametersText is not null, "UseFileName says the whole name, so parameters cannot be added to it.");
        FileName = fileName;
    }

    /// <summary>Adds the method's parameters to the name: <c>_name=value</c> for each.</summary>
    public void UseParameters(params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ThrowIf(FileName is not null, "UseFileName says the whole name, so parameters cannot be added to it.");
        ThrowIf(ParametersText is not null, "UseTextForParameters already says what stands for the parameters.");
        Parameters = parameters;
    }

    /// <summary>Adds a text to the name, in the place of the method's parameters.</summary>
    public void UseTextForParameters(string parametersText)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(parametersText);
        ThrowIf(FileName is not null, "UseFileName says the whole name, so parameters cannot be added to it.");
        ThrowIf(Parameters is not null, "UseParameters already says what the parameters are.");
        ParametersText = parametersText;
    }

    private static void ThrowIf(bool condition, string message)
    {
        if (condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
