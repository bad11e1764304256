using NJsonSchema;
using NSwag;

namespace CorpusRunner.Differential;

/// <summary>What NSwag, which shares no code with the generator, reads in a document.</summary>
internal static class NSwagReading
{
    /// <summary>What is read; nothing, and why, when NSwag cannot read the document.</summary>
    public static async Task<(HashSet<Fact>? Facts, string Why)> OfAsync(string text)
    {
        OpenApiDocument document;
        try
        {
            document = await OpenApiDocument.FromJsonAsync(text).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Newtonsoft.Json.JsonException or ArgumentException)
        {
            return (null, exception.Message.Split('\n')[0]);
        }

        return ([.. document.Operations.SelectMany(Facts), .. document.Components.Schemas.SelectMany(schema => Facts(schema.Key, schema.Value))], "");
    }

    private static IEnumerable<Fact> Facts(OpenApiOperationDescription description)
    {
        var owner = $"{description.Method.ToUpperInvariant()} {description.Path}";
        yield return new Fact(FactKind.Operation, owner);
        foreach (var parameter in description.Operation.ActualParameters.Where(parameter => parameter.Kind is not OpenApiParameterKind.Body))
        {
            var name = $"{parameter.Kind} {parameter.Name}";
            yield return new Fact(FactKind.Parameter, owner, name);
            if (parameter.IsRequired)
            {
                yield return new Fact(FactKind.RequiredParameter, owner, name);
            }
        }
    }

    private static IEnumerable<Fact> Facts(string name, JsonSchema schema)
    {
        var parts = new HashSet<JsonSchema>();
        AddParts(schema, parts);
        var required = parts.SelectMany(part => part.RequiredProperties).ToHashSet(StringComparer.Ordinal);
        foreach (var property in parts.SelectMany(part => part.Properties.Keys))
        {
            yield return new Fact(FactKind.Property, name, property);
            if (required.Contains(property))
            {
                yield return new Fact(FactKind.RequiredProperty, name, property);
            }
        }
    }

    /// <summary>The schemas that hold together, by <c>allOf</c>.</summary>
    private static void AddParts(JsonSchema schema, HashSet<JsonSchema> parts)
    {
        var actual = schema.ActualSchema;
        if (!parts.Add(actual))
        {
            return;
        }

        foreach (var part in actual.AllOf)
        {
            AddParts(part, parts);
        }
    }
}
