using System.ComponentModel;

namespace KaptureContracts.Runtime;

/// <summary>How one property of a form body is written, where the contract says so (<c>encoding</c>). Meant for generated code.</summary>
/// <param name="name">The property.</param>
/// <param name="style">Its style.</param>
/// <param name="explode">Whether each item or member is a pair of its own.</param>
/// <param name="allowReserved">Whether reserved characters stay as they are.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FormField(string name, ParameterStyle style, bool explode, bool allowReserved)
{
    internal string Name => name;

    internal ParameterStyle Style => style;

    internal bool Explode => explode;

    internal bool AllowReserved => allowReserved;
}
