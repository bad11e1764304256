using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.MockServer.Checking;
using NSwag;

namespace KaptureContracts.MockServer.Contract;

/// <summary>
/// Reads the contract from an OpenAPI 3 document. NSwag.Core reads operations, schemas and security; named examples and their
/// causes, which NSwag drops, are read from the document's own tree.
/// </summary>
internal sealed class SpecReader
{
    private static readonly Lazy<MockContract> BundledContract = new(() => Read(SpecSource.Bundled()));

    private readonly SpecDocument _document;
    private readonly ResponseReader _responses;
    private readonly SecurityReader _security;

    private SpecReader(SpecDocument document)
    {
        _document = document;
        _responses = new(document);
        _security = new(document);
    }

    /// <summary>The contract that the library carries, read once.</summary>
    public static MockContract Bundled => BundledContract.Value;

    public static MockContract Read(SpecSource source)
    {
        var document = SpecDocument.Parse(source);
        RequireOpenApi3(document);
        SpecReferences.Check(document);
        return new SpecReader(document).Read(Load(document));
    }

    private static void RequireOpenApi3(SpecDocument document)
    {
        var version = document.Root["openapi"] is JsonValue value ? value.ToString() : null;
        if (version is null || !version.StartsWith("3.", StringComparison.Ordinal))
        {
            throw document.ErrorAt(
                SpecPointer.Root + "openapi",
                $"the mock reads OpenAPI 3 documents; 'openapi' is {(version is null ? "missing" : $"'{version}'")}"
            );
        }
    }

    private static OpenApiDocument Load(SpecDocument document)
    {
        try
        {
            // NSwag's reader is asynchronous only in name: every reference is local by now.
            return OpenApiDocument.FromJsonAsync(document.Root.ToJsonString()).GetAwaiter().GetResult();
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or Newtonsoft.Json.JsonException
                        or ArgumentException
                        or NotSupportedException
                        or FormatException
            )
        {
            throw new InvalidSpecException($"{document.Source.Name}: NSwag cannot read the spec: {e.Message}", e);
        }
    }

    private MockContract Read(OpenApiDocument openApi)
    {
        var basePath = BasePath(openApi);
        var operations = openApi.Operations.Select(description => Read(description, basePath)).ToArray();
        if (operations.Length == 0)
        {
            throw _document.ErrorAt(SpecPointer.Root, "the spec has no operation to serve under 'paths'");
        }

        return new(_document.Source.Name, operations, ReadEnvelope());
    }

    private MockOperation Read(OpenApiOperationDescription description, string basePath)
    {
        var method = description.Method.ToUpperInvariant();
        var pointer = SpecPointer.Root + "paths" + description.Path + description.Method;
        if (description.Path.Contains('{', StringComparison.Ordinal))
        {
            throw _document.ErrorAt(pointer, "the mock does not serve paths with parameters");
        }

        return new()
        {
            Id = description.Operation.OperationId is { Length: > 0 } id ? id : $"{method} {description.Path}",
            Path = basePath + description.Path,
            Method = method,
            Security = _security.Read(description.Operation, pointer),
            Body = ReadBody(description.Operation, pointer),
            Responses = _responses.Read(pointer),
        };
    }

    private RequestBody? ReadBody(OpenApiOperation operation, SpecPointer pointer)
    {
        if (operation.RequestBody is not { } body)
        {
            return null;
        }

        var json = body.Content.FirstOrDefault(media => IsJson(media.Key));
        if (json.Value?.Schema is not { } schema)
        {
            throw _document.ErrorAt(
                pointer + "requestBody",
                "the mock takes JSON bodies; 'application/json' with a schema is missing under 'content'"
            );
        }

        return new(json.Key, body.IsRequired, SchemaRule.From(schema));
    }

    private Envelope ReadEnvelope()
    {
        var place =
            new SpecPlace(_document.Root, SpecPointer.Root).Child("x-envelope")
            ?? throw _document.ErrorAt(
                SpecPointer.Root,
                "x-envelope is missing at the root: it names the property that tells success from failure"
            );
        return new(Member("property"), Member("success"), Member("failure"), Member("message"));

        string Member(string name) =>
            place.Child(name)?.Text() ?? throw _document.ErrorAt(place.Pointer, $"x-envelope lacks '{name}'");
    }

    private static string BasePath(OpenApiDocument openApi)
    {
        var url = openApi.Servers.FirstOrDefault()?.Url ?? string.Empty;
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        var path = authority < 0 ? url.IndexOf('/', StringComparison.Ordinal) : url.IndexOf('/', authority + 2);
        return path < 0 ? string.Empty : url[path..].TrimEnd('/');
    }

    private static bool IsJson(string mediaType) =>
        mediaType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
