using NSwag;

namespace KaptureContracts.MockServer.Contract;

/// <summary>Reads which header carries the token, and what stands before the token in it.</summary>
internal sealed class SecurityReader(SpecDocument document)
{
    public TokenScheme? Read(OpenApiOperation operation, SpecPointer pointer)
    {
        var required = operation.ActualSecurity?.Where(requirement => requirement.Count > 0).ToArray() ?? [];
        if (required.Length == 0)
        {
            return null;
        }

        if (required.Length > 1 || required[0].Count > 1)
        {
            throw document.ErrorAt(pointer, "the mock supports one security scheme per operation");
        }

        return Scheme(required[0].Keys.Single());
    }

    private TokenScheme Scheme(string name)
    {
        var pointer = SpecPointer.Root + "components" + "securitySchemes" + name;
        var place =
            document.Find(pointer.ToString())
            ?? throw document.ErrorAt(SpecPointer.Root, $"the security scheme '{name}' is not defined");
        place = document.Resolve(place);
        return (Text("type"), Text("in"), Text("scheme")?.ToUpperInvariant()) switch
        {
            ("apiKey", "header", _) => new(
                Text("name") ?? throw document.ErrorAt(place.Pointer, "the security scheme lacks the header's 'name'"),
                Text("x-value-prefix") ?? string.Empty
            ),
            ("http", _, "BEARER") => new("Authorization", "Bearer "),
            _ => throw document.ErrorAt(
                place.Pointer,
                "the mock supports security schemes of type apiKey in a header, and http bearer"
            ),
        };

        string? Text(string member) => place.Child(member)?.Text();
    }
}
