using System.ComponentModel;

namespace KaptureContracts.Runtime;

/// <summary>
/// How a parameter's value is written: the styles of the OpenAPI specification, and what takes their place for <c>content</c>. Meant for
/// generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary><c>;name=value</c>, in a path.</summary>
    Matrix,

    /// <summary><c>.value</c>, in a path.</summary>
    Label,

    /// <summary>The value alone, lists with commas: in a path or a header.</summary>
    Simple,

    /// <summary><c>name=value</c>, in a query, a cookie or a form.</summary>
    Form,

    /// <summary><c>name=a%20b</c>, in a query or a form.</summary>
    SpaceDelimited,

    /// <summary><c>name=a%7Cb</c>, in a query or a form.</summary>
    PipeDelimited,

    /// <summary><c>name%5Bkey%5D=value</c>, in a query or a form.</summary>
    DeepObject,

    /// <summary>JSON text: the parameter has <c>content</c> of JSON instead of a style.</summary>
    Json,

    /// <summary><c>name=value</c> without any encoding, in a cookie: the parameter has <c>content</c> of text instead of a style.</summary>
    Cookie,
}
