using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>style</c>, <c>explode</c> and <c>allowReserved</c>, with the specification's defaults.</summary>
internal sealed class ParameterFormBinder(BindingContext context)
{
    private static readonly string[] Styles = ["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject"];

    public ParameterForm Bind(MappingNode owner, ParameterPlace place)
    {
        var style = Style(owner, place);
        var explode = owner["explode"] is null ? style == ParameterStyle.Form : context.Flag(owner, "explode");
        return new ParameterForm(style, explode, place == ParameterPlace.Query && context.Flag(owner, "allowReserved"));
    }

    /// <summary>
    /// The form of a text that <c>content</c> describes: only a URL asks for an encoding. A cookie is the text itself, as in the style
    /// <c>cookie</c> of OpenAPI 3.2.
    /// </summary>
    public static ParameterForm OfText(ParameterPlace place)
    {
        var style = place switch
        {
            ParameterPlace.Path or ParameterPlace.Header => ParameterStyle.Simple,
            ParameterPlace.Query => ParameterStyle.Form,
            _ => ParameterStyle.Cookie,
        };
        return new ParameterForm(style, Explode: false, AllowReserved: false);
    }

    private ParameterStyle Style(MappingNode owner, ParameterPlace place)
    {
        ParameterStyle[] allowed = place switch
        {
            ParameterPlace.Path => [ParameterStyle.Simple, ParameterStyle.Label, ParameterStyle.Matrix],
            ParameterPlace.Query =>
                [ParameterStyle.Form, ParameterStyle.SpaceDelimited, ParameterStyle.PipeDelimited, ParameterStyle.DeepObject],
            ParameterPlace.Header => [ParameterStyle.Simple],
            _ => [ParameterStyle.Form],
        };
        if (context.Word(owner, "style", Styles) is not { } word || Array.IndexOf(Styles, word) < 0)
        {
            return allowed[0];
        }

        var style = (ParameterStyle)Array.IndexOf(Styles, word);
        if (Array.IndexOf(allowed, style) >= 0)
        {
            return style;
        }

        var words = string.Join(", ", allowed.Select(item => Styles[(int)item]));
        context.Report(ContractDiagnostics.UnknownValue, owner["style"]!.Span, word, "style", $"in this place it can be {words}");
        return allowed[0];
    }
}
