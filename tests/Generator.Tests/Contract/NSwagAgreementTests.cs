using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Contract.Binding;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis.Text;
using NJsonSchema;
using NSwag;

namespace KaptureContracts.Generator.Tests.Contract;

/// <summary>Holds our reading of a document against NSwag's, which shares no code with it.</summary>
public sealed class NSwagAgreementTests
{
    private readonly ContractDocument _ours = Bind(File.ReadAllText(Files.KaptureSpec));

    [Fact]
    public async Task BothReadTheSameOperationsOfTheKaptureSpec()
    {
        var theirs = await Theirs();

        Assert.Equal(
            theirs.Operations.Select(item => $"{item.Method.ToUpperInvariant()} {item.Path} {item.Operation.OperationId}"),
            _ours.Operations.Select(operation => $"{operation.Method} {operation.Path} {operation.OperationId}"));
    }

    [Fact]
    public async Task BothReadTheSameResponsesOfTheKaptureSpec()
    {
        var document = await Theirs();
        var theirs = document.Operations.Single().Operation.ActualResponses;

        Assert.Equal(
            theirs.Select(response => $"{response.Key}: {Name(document, response.Value.Schema)} ({response.Value.Description})").Order(),
            _ours.Operations[0].Responses.Select(response => $"{response.Status}: {Name(response.Schema)} ({response.Description})").Order());
    }

    [Fact]
    public async Task BothReadTheSameSchemasOfTheKaptureSpec()
    {
        var theirs = await Theirs();

        Assert.Equal(
            theirs.Components.Schemas.SelectMany(schema => Lines(theirs, schema.Key, schema.Value)).Order(StringComparer.Ordinal),
            _ours.Schemas.SelectMany(schema => Lines(schema.Name, (ObjectSchema)schema.Schema)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BothReadTheSameServerAndSecurityOfTheKaptureSpec()
    {
        var theirs = await Theirs();
        var scheme = Assert.Single(theirs.Components.SecuritySchemes);
        var server = Assert.Single(theirs.Servers);

        Assert.Equal(server.Url, _ours.Server!.Url);
        Assert.Equal(
            server.Variables.Select(variable => $"{variable.Key}={variable.Value.Default}"),
            _ours.Server.Variables.Select(variable => $"{variable.Name}={variable.Default}"));
        Assert.Equal((scheme.Key, scheme.Value.Name), (_ours.SecuritySchemes[0].Key, _ours.SecuritySchemes[0].Name));
        Assert.Equal(theirs.Security.SelectMany(requirement => requirement.Keys), _ours.Operations[0].Security.SelectMany(keys => keys));
    }

    private static Task<OpenApiDocument> Theirs() =>
        OpenApiYamlDocument.FromFileAsync(Files.KaptureSpec, TestContext.Current.CancellationToken);

    private static ContractDocument Bind(string yaml)
    {
        var text = SourceText.From(yaml);
        var problems = new ProblemSink("spec.yaml", text);
        var root = DocumentReader.Read("spec.yaml", text, problems, TestContext.Current.CancellationToken);
        var document = DocumentBinder.Bind(root!, new BindingInput("spec.yaml", [], default), problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems.ToProblems());
        return document!;
    }

    private static IEnumerable<string> Lines(OpenApiDocument document, string name, JsonSchema schema) =>
        schema.ActualProperties
            .Select(property =>
                $"{name}.{property.Key}: {Kind(document, property.Value)}{(property.Value.IsRequired ? ", required" : "")} ({Describe(property.Value)})")
            .Append($"{name}: {(schema.AllowAdditionalProperties ? "open" : "closed")} ({schema.Description?.Trim()})");

    private static IEnumerable<string> Lines(string name, ObjectSchema schema) =>
        schema.Properties
            .Select(property =>
                $"{name}.{property.Name}: {Kind(property.Schema)}{(property.IsRequired ? ", required" : "")} ({property.Schema.Notes.Description?.Trim()})")
            .Append($"{name}: {(schema.Additional is null ? "closed" : "open")} ({schema.Notes.Description?.Trim()})");

    private static string? Describe(JsonSchemaProperty property) => property.HasReference ? null : property.Description?.Trim();

    private static string Kind(OpenApiDocument document, JsonSchemaProperty property)
    {
        if (property.HasReference)
        {
            return Name(document, property)!;
        }

        var schema = property.ActualSchema;
        if (schema.Enumeration.Count > 0)
        {
            return "enum " + string.Join('|', schema.Enumeration);
        }

        return $"{schema.Type.ToString().ToLowerInvariant()} {schema.Format}".Trim();
    }

    private static string Kind(ContractSchema schema) => schema switch
    {
        ReferenceSchema reference => Name(reference)!,
        EnumSchema known => "enum " + string.Join('|', known.Values.Select(value => value.Text)),
        DateTimeSchema => "string",
        StringSchema text => $"string {text.Format}".Trim(),
        NumberSchema number => $"{(number.IsInteger ? "integer" : "number")} {number.Format}".Trim(),
        BooleanSchema => "boolean",
        ArraySchema => "array",
        ObjectSchema => "object",
        _ => "any",
    };

    /// <summary>NSwag resolves a reference to the component itself: its name is the key under which the component stands.</summary>
    private static string? Name(OpenApiDocument document, JsonSchema? schema) =>
        document.Components.Schemas.SingleOrDefault(item => ReferenceEquals(item.Value, schema?.Reference)).Key;

    private static string? Name(ContractSchema? schema) => schema is ReferenceSchema reference ? reference.Target.Split('/')[^1] : null;
}
