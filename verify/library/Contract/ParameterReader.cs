using Newtonsoft.Json.Linq;
using NSwag;

namespace KaptureContracts.Verification.Contract;

/// <summary>
/// Reads the parameters that a request cannot do without. Their value is the document's own: an example, a default, or the first
/// value of an enumeration; a made-up id would only ever meet a 404.
/// </summary>
internal static class ParameterReader
{
    public static IReadOnlyList<RequiredParameter> Read(SpecTree spec, OpenApiOperation operation, string pointer) =>
        [.. operation.ActualParameters.Where(parameter => parameter.IsRequired && In(parameter) is not null).Select(parameter => Read(spec, parameter, pointer))];

    private static RequiredParameter Read(SpecTree spec, OpenApiParameter parameter, string pointer)
    {
        var schema = parameter.Schema?.ActualSchema ?? parameter.ActualSchema;
        var value = parameter.Example ?? schema.Example ?? schema.Default ?? schema.Enumeration.FirstOrDefault()
            ?? parameter.Examples?.Values.FirstOrDefault()?.Value
            ?? throw spec.ErrorAt($"{pointer}/parameters", $"the required parameter '{parameter.Name}' has no example; give it one, so that a request can be sent");
        var text = value is JToken token ? (token as JValue)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? JsonText.Write(token) : value.ToString()!;
        return new(parameter.Name, In(parameter)!, text);
    }

    private static string? In(OpenApiParameter parameter) => parameter.Kind switch
    {
        OpenApiParameterKind.Path => "path",
        OpenApiParameterKind.Query => "query",
        OpenApiParameterKind.Header => "header",
        _ => null,
    };
}
