using System.ComponentModel;

namespace KaptureContracts.Runtime;

/// <summary>What the text of a response's header is in JSON. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HeaderForm
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number or a boolean.</summary>
    Literal,

    /// <summary>An array of strings, with commas between them.</summary>
    Texts,

    /// <summary>An array of numbers or booleans, with commas between them.</summary>
    Literals,
}
