using System.ComponentModel;

namespace KaptureContracts.Runtime;

/// <summary>Collects what is wrong with a client's options. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClientChecks
{
    private readonly List<string> _complaints = [];

    internal ApiClientChecks()
    {
    }

    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Checks that the options give an address.</summary>
    public void Address(Func<Uri> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        try
        {
            resolve();
        }
        catch (ArgumentException exception)
        {
            _complaints.Add(Sentence.Of(exception));
        }
    }

    /// <summary>Checks that there is a credential, for contracts of which no operation can do without.</summary>
    /// <param name="names">The options, any of which will do.</param>
    /// <param name="credential">The first of them that is set.</param>
    public void Credential(string names, Credential? credential)
    {
        if (credential is null)
        {
            _complaints.Add($"{names} must be set: every operation of the contract needs a credential.");
        }
    }

    internal void Positive(string name, int value)
    {
        if (value <= 0)
        {
            _complaints.Add($"{name} must be greater than zero.");
        }
    }
}
