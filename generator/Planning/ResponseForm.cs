using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>One form of a documented response: each is a case of the result.</summary>
internal sealed class ResponseForm
{
    private const string AnyMediaType = "*/*";

    private ResponseForm(ContractOperation operation, ContractResponse response, ContractContent? content)
    {
        Response = response;
        Content = content;
        Pointer = JsonPointer.Append(JsonPointer.Append(operation.Pointer + "/responses", response.Status) + "/content", content?.MediaType ?? "");
    }

    public ContractResponse Response { get; }

    /// <summary>Null where no body is read.</summary>
    public ContractContent? Content { get; }

    /// <summary>Where it stands in the document.</summary>
    public string Pointer { get; }

    /// <summary>Whether it is the first of its response: the only one, as a rule.</summary>
    public bool IsFirst { get; private init; } = true;

    /// <summary>What tells it from the others of its response; empty where nothing must, or where it takes what the others leave.</summary>
    public EquatableArray<string> MediaTypes { get; private init; }

    /// <summary>The media type to ask for; null where there is no other.</summary>
    public string? AskedMediaType { get; private init; }

    /// <summary>Parameters tell more than a media type does, and that more than a range.</summary>
    public int Precedence => MediaTypes.Count == 0 ? 3 : MediaTypes.Min(type => type.Contains('*') ? 2 : type.Contains(';') ? 0 : 1);

    /// <summary>The name that the document chooses: a response's is that of its first form.</summary>
    public string? ChosenName => (AskedMediaType is null ? null : Content?.CSharpName) ?? (IsFirst ? Response.CSharpName : null);

    /// <summary>The name of the status, and of the media type where another form has the former.</summary>
    public string Name => IsFirst
        ? StatusNames.Of(Response.Status)
        : Identifier.Cut((Response.CSharpName ?? StatusNames.Of(Response.Status)) + MediaTypeNames.Of(Content!.MediaType));

    public static IEnumerable<ResponseForm> Of(ContractOperation operation, ContractResponse response)
    {
        var contents = response.Contents.Where(content => IsRead(operation, response.Status, content)).ToArray();
        if (contents.Length < 2)
        {
            return [new ResponseForm(operation, response, contents.FirstOrDefault())];
        }

        var rest = Array.Find(contents, content => content.MediaTypes.Contains(AnyMediaType, StringComparer.Ordinal)) ?? contents[0];
        return contents.Select((content, index) => new ResponseForm(operation, response, content)
        {
            IsFirst = index == 0,
            MediaTypes = content == rest ? EquatableArray<string>.Empty : content.MediaTypes,
            AskedMediaType = content.MediaType,
        });
    }

    /// <summary>The media types that the client asks for: of several that hold one JSON, one.</summary>
    public static IEnumerable<string> Accept(ContractOperation operation, ContractResponse response) => response.Contents
        .Where(content => IsRead(operation, response.Status, content))
        .SelectMany(content => content.Kind == ContentKind.Json ? [content.MediaType] : content.MediaTypes.AsEnumerable());

    /// <summary>
    /// HTTP gives no content to answers to HEAD, nor to some statuses, whatever a document says. An envelope is JSON: beside one, a body
    /// in another form tells nothing.
    /// </summary>
    private static bool IsRead(ContractOperation operation, string status, ContractContent content) =>
        operation.Method != "HEAD"
        && status[0] != '1' && status is not ("204" or "205" or "304")
        && (operation.Envelope is null || content.Kind == ContentKind.Json);
}
