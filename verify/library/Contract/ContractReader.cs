using Newtonsoft.Json.Linq;
using NSwag;

namespace KaptureContracts.Verification.Contract;

/// <summary>
/// Reads the contract. NSwag.Core reads operations and schemas; what it drops (causes, marks, invariants) is read from the tree.
/// </summary>
internal sealed class ContractReader
{
    private static readonly Lazy<Task<ApiContract>> BundledContract = new(() => ReadAsync(SpecTree.Load(null)));

    private readonly SpecTree _spec;
    private readonly ResponseReader _responses;

    private ContractReader(SpecTree spec)
    {
        _spec = spec;
        _responses = new(spec);
    }

    /// <summary>The contract in a file; null means the bundled one, which is read once.</summary>
    public static Task<ApiContract> ReadAsync(string? file) => file is null ? BundledContract.Value : ReadAsync(SpecTree.Load(file));

    public static async Task<ApiContract> ReadAsync(SpecTree spec)
    {
        if ((spec.Root["openapi"] as JValue)?.Value is not string version || !version.StartsWith("3.", StringComparison.Ordinal))
        {
            throw spec.ErrorAt("/openapi", "only OpenAPI 3 documents can be verified against; 'openapi' must be 3.0.x or 3.1.x");
        }

        var marked = (JObject)spec.Root.DeepClone();
        SchemaPlaces.Mark(spec, marked);
        var document = await LoadAsync(spec, marked).ConfigureAwait(false);
        var operations = new ContractReader(spec).Operations(document);
        return operations.Count > 0
            ? new(spec, operations, BasePath(document))
            : throw spec.ErrorAt("/paths", "the document has no operation to verify");
    }

    private static async Task<OpenApiDocument> LoadAsync(SpecTree spec, JObject marked)
    {
        try
        {
            return await OpenApiDocument.FromJsonAsync(JsonText.Write(marked)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidOperationException or Newtonsoft.Json.JsonException or ArgumentException or NotSupportedException or FormatException)
        {
            throw new VerificationException($"{spec.Name}: NSwag cannot read the spec: {e.Message}", e);
        }
    }

    private List<ApiOperation> Operations(OpenApiDocument document)
    {
        var basePath = BasePath(document);
        return [.. document.Operations.Select(described => Operation(described, basePath))];
    }

    private ApiOperation Operation(OpenApiOperationDescription described, string basePath)
    {
        var method = described.Method.ToUpperInvariant();
        var pathItem = _spec.Resolve(JsonPointer.Join("/paths", described.Path));
        var pointer = JsonPointer.Join(pathItem, described.Method);
        return new()
        {
            Id = described.Operation.OperationId is { Length: > 0 } id ? id : $"{method} {described.Path}",
            Pointer = pointer,
            Method = method,
            Path = basePath + described.Path,
            Security = SecurityReader.Read(_spec, pointer),
            Envelope = EnvelopeReader.Read(_spec, pointer),
            Request = Request(described.Operation, pointer),
            Parameters = ParameterReader.Read(_spec, described.Operation, pointer),
            Responses = _responses.Read(described.Operation, pointer),
        };
    }

    private RequestContract? Request(OpenApiOperation operation, string pointer)
    {
        if (operation.ActualRequestBody is not { } body)
        {
            return null;
        }

        var (mediaType, content) = body.Content.FirstOrDefault(media => IsJson(media.Key));
        if (content?.Schema is not { } schema)
        {
            throw _spec.ErrorAt(JsonPointer.Join(pointer, "requestBody"), "the verifier sends JSON bodies; 'application/json' with a schema is missing under 'content'");
        }

        var place = _spec.Resolve(JsonPointer.Join(pointer, "requestBody"));
        var media = JsonPointer.Join(JsonPointer.Join(place, "content"), mediaType);
        return new(media, mediaType, body.IsRequired, new(_spec, schema), [.. Examples(media)]);
    }

    private IEnumerable<RequestExample> Examples(string media)
    {
        var examples = JsonPointer.Join(media, "examples");
        foreach (var member in (_spec.Find(examples) as JObject)?.Properties() ?? [])
        {
            var place = _spec.Resolve(JsonPointer.Join(examples, member.Name));
            if (_spec.Find(JsonPointer.Join(place, "value")) is { } value)
            {
                yield return new(member.Name, place, value);
            }
        }

        if (_spec.Find(JsonPointer.Join(media, "example")) is { } unnamed)
        {
            yield return new("example", JsonPointer.Join(media, "example"), unnamed);
        }
    }

    public static bool IsJson(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static string BasePath(OpenApiDocument document)
    {
        var url = document.Servers.FirstOrDefault()?.Url ?? string.Empty;
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        var path = url.IndexOf('/', authority < 0 ? 0 : authority + 2);
        return path < 0 ? string.Empty : url[path..].TrimEnd('/');
    }
}
