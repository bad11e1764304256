using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes what an operation's method does: the request, its parameters, its body, its credentials, and the sending.</summary>
internal static class RequestEmitter
{
    private const string Runtime = "global::KaptureContracts.Runtime.";
    private const string HttpMethod = "global::System.Net.Http.HttpMethod.";
    private const string JsonMediaType = "application/json";

    public static void Emit(CodeWriter writer, CodeOperation operation)
    {
        EmitChecks(writer, operation);
        EmitRequest(writer, operation);
        foreach (var parameter in operation.Parameters)
        {
            EmitParameter(writer, parameter);
        }

        if (operation.Body is { } body)
        {
            EmitBody(writer, body);
        }

        EmitSecurity(writer, operation.Security);
        EmitStreaming(writer, operation.Result);
        writer.Line($"return _connection.SendAsync<{operation.Result.Name}>(request, cancellationToken);");
    }

    private static void EmitChecks(CodeWriter writer, CodeOperation operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            EmitCheck(writer, parameter.Local, parameter.Type);
        }

        if (operation.Body is { IsRequired: true } body)
        {
            EmitCheck(writer, body.Local, body.Type);
        }
    }

    public static void EmitCheck(CodeWriter writer, string local, CodeType type)
    {
        if (type is { IsValueType: false, IsNullable: false })
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({local});");
        }
    }

    private static void EmitRequest(CodeWriter writer, CodeOperation operation)
    {
        var accept = operation.Accept == JsonMediaType ? "" : $", {(operation.AcceptLocal is { } local ? $"{local} ?? " : "")}{Literal.Of(operation.Accept)}";
        var end = operation.ServerMethod is null ? ";" : "";
        writer.Line($"var request = new {Runtime}ApiRequest(");
        using (writer.Indented())
        {
            writer.Line($"{Literal.Of(operation.Id)}, {Method(operation.HttpMethod)}, {Literal.Of(operation.Path)}{accept}){end}");
        }

        if (operation.ServerMethod is { } method)
        {
            using (writer.Braces("{", "};"))
            {
                writer.Line($"Server = _options.{method}(),");
            }
        }
    }

    /// <summary>.NET keeps an object for each of the usual methods.</summary>
    private static string Method(string method) => method switch
    {
        "GET" => $"{HttpMethod}Get",
        "PUT" => $"{HttpMethod}Put",
        "POST" => $"{HttpMethod}Post",
        "DELETE" => $"{HttpMethod}Delete",
        "OPTIONS" => $"{HttpMethod}Options",
        "HEAD" => $"{HttpMethod}Head",
        "PATCH" => $"{HttpMethod}Patch",
        "TRACE" => $"{HttpMethod}Trace",
        _ => $"new({Literal.Of(method)})",
    };

    private static void EmitParameter(CodeWriter writer, CodeParameter parameter)
    {
        if (parameter.IsRequired)
        {
            writer.Line(Add(parameter, parameter.Local));
            return;
        }

        using (writer.Braces($"if ({parameter.Local} is {{ }} {parameter.Present})"))
        {
            writer.Line(Add(parameter, parameter.Present));
        }

        writer.Line();
    }

    private static string Add(CodeParameter parameter, string value)
    {
        var verb = parameter.Place == ParameterPlace.Path ? "Set" : "Add";
        var (style, explode, allowReserved) = parameter.Form;
        var flags = $"explode: {(explode ? "true" : "false")}{(allowReserved ? ", allowReserved: true" : "")}";
        return $"request.{verb}{parameter.Place}Parameter<{parameter.Type.Name}, {parameter.Type.Codec}>("
            + $"{Literal.Of(parameter.WireName)}, {value}, {Runtime}ParameterStyle.{style}, {flags});";
    }

    private static void EmitBody(CodeWriter writer, CodeBody body)
    {
        if (body.IsRequired)
        {
            EmitSet(writer, body, body.Local);
            return;
        }

        using (writer.Braces($"if ({body.Local} is {{ }} present)"))
        {
            EmitSet(writer, body, "present");
        }

        writer.Line();
    }

    private static void EmitSet(CodeWriter writer, CodeBody body, string value)
    {
        var types = $"<{body.Type.Name}, {body.Type.Codec}>";
        switch (body.Kind)
        {
            case ContentKind.Json:
                var mediaType = body.MediaType == JsonMediaType ? "" : $", {Literal.Of(body.MediaType)}";
                writer.Line($"request.SetJsonBody{types}({value}{mediaType});");
                break;
            case ContentKind.Form when body.Fields.Count == 0:
                writer.Line($"request.SetFormBody{types}({value});");
                break;
            case ContentKind.Form:
                EmitForm(writer, body, value);
                break;
            case ContentKind.Multipart:
                writer.Line($"request.SetMultipartBody({value}.ToBody());");
                break;
            case ContentKind.Text:
                writer.Line($"request.SetTextBody({value}, {Literal.Of(body.MediaType)});");
                break;
            default:
                writer.Line($"request.SetBinaryBody({value}, {Literal.Of(body.MediaType)});");
                break;
        }
    }

    private static void EmitForm(CodeWriter writer, CodeBody body, string value)
    {
        writer.Line($"request.SetFormBody<{body.Type.Name}, {body.Type.Codec}>(");
        using (writer.Indented())
        {
            writer.Line($"{value},");
            var fields = body.Fields.Select(field =>
                $"new {Runtime}FormField({Literal.Of(field.Property)}, {Runtime}ParameterStyle.{field.Form!.Style}, "
                + $"explode: {(field.Form.Explode ? "true" : "false")}, allowReserved: {(field.Form.AllowReserved ? "true" : "false")})");
            writer.Lines(string.Join(",\n", fields) + ");");
        }
    }

    private static void EmitSecurity(CodeWriter writer, EquatableArray<EquatableArray<CodeCredential>> alternatives)
    {
        if (alternatives.Count == 1)
        {
            EmitCredentials(writer, alternatives[0]);
            return;
        }

        var keyword = "if";
        foreach (var alternative in alternatives)
        {
            var condition = string.Join(" && ", alternative.Select(credential => $"_options.{credential.PropertyName} is not null"));
            using (writer.Braces($"{keyword} ({condition})"))
            {
                EmitCredentials(writer, alternative);
            }

            keyword = "else if";
        }

        if (alternatives.Count > 0)
        {
            writer.Line();
        }
    }

    private static void EmitCredentials(CodeWriter writer, EquatableArray<CodeCredential> credentials)
    {
        foreach (var credential in credentials)
        {
            var method = credential.Place switch
            {
                ParameterPlace.Query => "AddApiKeyQuery",
                ParameterPlace.Cookie => "AddApiKeyCookie",
                _ => "SetApiKeyHeader",
            };
            writer.Line($"request.{method}({Literal.Of(credential.Name)}, {Literal.Of(credential.Prefix)}, _options.{credential.PropertyName});");
        }
    }

    private static void EmitStreaming(CodeWriter writer, CodeResult result)
    {
        if (!result.Cases.Any(IsStreamed))
        {
            return;
        }

        var arms = result.Matched
            .SelectMany(item => item.StatusPatterns.Select(pattern => (Pattern: pattern, Guard: MediaTypeGuard(item, "head"), IsStreamed: IsStreamed(item))))
            .ToList();
        if (!arms.Exists(arm => arm.Pattern == StatusNames.AnyStatus))
        {
            arms.Add((StatusNames.AnyStatus, "", false));
        }

        writer.Line(arms.Exists(arm => arm.Guard.Length > 0)
            ? "request.StreamResponsesWhen(static head => head.StatusCode switch"
            : "request.StreamWhen(static status => status switch");
        using (writer.Braces("{", "});"))
        {
            foreach (var (pattern, guard, isStreamed) in arms)
            {
                writer.Line($"{pattern}{guard} => {(isStreamed ? "true" : "false")},");
            }
        }
    }

    /// <summary>What tells a case from the others of its status, as the guard of a pattern.</summary>
    public static string MediaTypeGuard(CodeCase item, string head) => item.MediaTypes.Count == 0
        ? ""
        : $" when {head}.HasMediaType({string.Join(", ", item.MediaTypes.Select(Literal.Of))})";

    private static bool IsStreamed(CodeCase item) => item is { Value: not null, Kind: not (ContentKind.Json or ContentKind.Text) };
}
