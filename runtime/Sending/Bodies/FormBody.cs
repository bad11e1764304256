using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A body of the media type <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormBody
{
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <exception cref="ArgumentException">The body has no properties to make fields of.</exception>
    public static HttpContent Create<T, TCodec>(T body, ReadOnlySpan<FormField> fields)
        where TCodec : IJsonCodec<T>
    {
        var value = ParameterValue.Of<T, TCodec>(body);
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A form has fields: the body must be an object.", nameof(body));
        }

        var pairs = new List<string>();
        foreach (var member in ParameterValue.Members(value))
        {
            var isDeclared = TryFind(fields, member.Name, out var field);
            field = isDeclared ? field : Undeclared(member);

            // Appendix E of the specification: a style is RFC 6570's expansion, a media type is written as forms are.
            var syntax = !isDeclared || field.Style == ParameterStyle.Json ? PairSyntax.Form
                : field.AllowReserved ? PairSyntax.UrlReserved
                : PairSyntax.Url;
            pairs.AddRange(FormExpansion
                .Pairs(syntax.Name(member.Name), member.Value, field.Style, field.Explode, syntax)
                .Select(pair => $"{pair.Name}={pair.Value}"));
        }

        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', pairs)));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return content;
    }

    /// <summary>What the contract says of a field.</summary>
    private static bool TryFind(ReadOnlySpan<FormField> fields, string name, out FormField found)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                found = field;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Where the contract is silent an object is JSON text, and a list one pair for each item.</summary>
    private static FormField Undeclared(JsonProperty member)
    {
        var style = member.Value.ValueKind == JsonValueKind.Object ? ParameterStyle.Json : ParameterStyle.Form;
        return new FormField(member.Name, style, explode: true, allowReserved: false);
    }
}
