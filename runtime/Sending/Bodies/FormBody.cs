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
        where TCodec : struct, IJsonCodec<T>
    {
        var value = ParameterValue.Of<T, TCodec>(body);
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A form has fields: the body must be an object.", nameof(body));
        }

        var pairs = new List<string>();
        foreach (var member in ParameterValue.Members(value))
        {
            var field = Find(fields, member);
            Func<string, string> encode = field.AllowReserved ? PercentEncoding.Reserved : PercentEncoding.Form;
            pairs.AddRange(FormExpansion.Pairs(PercentEncoding.Form(member.Name), member.Value, field.Style, field.Explode, encode));
        }

        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', pairs)));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return content;
    }

    /// <summary>What the contract says of a field. Where it is silent an object is JSON text, and a list one pair for each item.</summary>
    private static FormField Find(ReadOnlySpan<FormField> fields, JsonProperty member)
    {
        foreach (var field in fields)
        {
            if (field.Name == member.Name)
            {
                return field;
            }
        }

        var style = member.Value.ValueKind == JsonValueKind.Object ? ParameterStyle.Json : ParameterStyle.Form;
        return new FormField(member.Name, style, explode: true, allowReserved: false);
    }
}
