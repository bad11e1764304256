using System.ComponentModel;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>
/// Which property of a body's root object tells success from failure, whatever the HTTP status (<c>x-envelope</c>).
/// Meant for generated code.
/// </summary>
/// <param name="property">The property's name.</param>
/// <param name="success">Its value when the server did what was asked.</param>
/// <param name="failure">Its value when the server did not.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Envelope(string property, string success, string failure)
{
    /// <summary>The name of the property at the root of the body.</summary>
    public string Property { get; } = property;

    /// <summary>The property's value when the server did what was asked: the text of a string, or a number or boolean as JSON writes it.</summary>
    public string Success { get; } = success;

    /// <summary>The property's value when the server did not.</summary>
    public string Failure { get; } = failure;

    internal byte[] PropertyUtf8 { get; } = Encoding.UTF8.GetBytes(property);

    internal byte[] SuccessUtf8 { get; } = Encoding.UTF8.GetBytes(success);

    internal byte[] FailureUtf8 { get; } = Encoding.UTF8.GetBytes(failure);
}

/// <summary>What a body's envelope says. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EnvelopeState
{
    /// <summary>Nothing: the body has no such property, another value in it, or is not a JSON object.</summary>
    Silent,

    /// <summary>The server did what was asked.</summary>
    Success,

    /// <summary>The server did not do what was asked.</summary>
    Failure,
}
