using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the operations of one tag into the client class, and their results after it.</summary>
internal static class OperationsEmitter
{
    private const string Runtime = "global::KaptureContracts.Runtime.";
    private const string Token = "global::System.Threading.CancellationToken";

    public static void Emit(CodeWriter writer, OperationsUnit unit)
    {
        using (writer.Braces($"{unit.Visibility} sealed partial class {unit.ClientName}"))
        {
            var isFirst = true;
            foreach (var operation in unit.Operations)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                EmitOperation(writer, operation);
            }
        }

        foreach (var operation in unit.Operations)
        {
            writer.Line();
            ResultEmitter.Emit(writer, operation, unit.Visibility);
            if (operation.Result.InlineTypes.Count > 0)
            {
                writer.Line();
                DeclarationEmitter.Emit(writer, operation.Result.InlineTypes, unit.Visibility);
            }
        }
    }

    private static void EmitOperation(CodeWriter writer, CodeOperation operation)
    {
        EmitDocs(writer, operation, operation.Body?.Summary, "body");
        var parameter = operation.Body is { } body
            ? $"{(body.IsRequired ? body.Type.Name : body.Type.Nullable)} body{(body.IsRequired ? "" : " = null")},"
            : "";
        writer.Line($"public async global::System.Threading.Tasks.Task<{operation.Result.Name}> {operation.MethodName}(");
        using (writer.Indented())
        {
            if (parameter.Length > 0)
            {
                writer.Line(parameter);
            }

            writer.Line($"{Token} cancellationToken = default)");
        }

        using (writer.Braces())
        {
            EmitSending(writer, operation);
        }

        if (operation.Body is { Item: { } item })
        {
            writer.Line();
            EmitSingleOverload(writer, operation, item);
        }
    }

    private static void EmitSending(CodeWriter writer, CodeOperation operation)
    {
        if (operation.Body is { IsRequired: true, Type: { IsValueType: false, IsNullable: false } })
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(body);");
        }

        writer.Line($"using var request = new {Runtime}ApiRequest(");
        using (writer.Indented())
        {
            writer.Line($"{Literal.Of(operation.Id)}, new({Literal.Of(operation.HttpMethod)}), {Literal.Of(operation.Path)});");
        }

        if (operation.Body is { } body)
        {
            EmitBody(writer, body);
        }

        foreach (var credential in operation.Credentials)
        {
            writer.Line("await request");
            using (writer.Indented())
            {
                writer.Line(
                    $".SetApiKeyHeaderAsync({Literal.Of(credential.Header)}, {Literal.Of(credential.Prefix)}, _options.{credential.PropertyName}, cancellationToken)");
                writer.Line(".ConfigureAwait(false);");
            }
        }

        writer.Line("using var response = await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);");
        writer.Line($"return {operation.Result.Name}.Read(response);");
    }

    private static void EmitBody(CodeWriter writer, CodeBody body)
    {
        var set = $"request.SetJsonBody<{body.Type.Name}, {body.Type.Codec}>";
        if (body.IsRequired)
        {
            writer.Line($"{set}(body);");
            return;
        }

        using (writer.Braces("if (body is { } present)"))
        {
            writer.Line($"{set}(present);");
        }

        writer.Line();
    }

    private static void EmitSingleOverload(CodeWriter writer, CodeOperation operation, CodeType item)
    {
        EmitDocs(writer, operation, "The only item of the body's array.", "item");
        writer.Line("[global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]");
        writer.Line($"public global::System.Threading.Tasks.Task<{operation.Result.Name}> {operation.MethodName}(");
        using (writer.Indented())
        {
            writer.Line($"{item.Name} item,");
            writer.Line($"{Token} cancellationToken = default)");
        }

        using (writer.Braces())
        {
            if (item is { IsValueType: false, IsNullable: false })
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(item);");
            }

            writer.Line($"return {operation.MethodName}(({operation.Body!.Type.NotNullable})[item], cancellationToken);");
        }
    }

    private static void EmitDocs(CodeWriter writer, CodeOperation operation, string? bodyText, string bodyName)
    {
        DocsEmitter.Emit(writer, operation.Docs with { IsObsolete = false });
        if (bodyText is not null)
        {
            DocsEmitter.Param(writer, bodyName, bodyText);
        }

        writer.Lines(
            """
            /// <param name="cancellationToken">Cancels the call. A request that is on its way may be carried out all the same.</param>
            /// <returns>One case for each documented response, and one for whatever the contract does not know.</returns>
            /// <exception cref="global::System.Net.Http.HttpRequestException">No response arrived; the server may have received the request.</exception>
            /// <exception cref="global::System.OperationCanceledException">The call was cancelled or timed out; the server may have received the request.</exception>
            """);
        if (operation.Docs.IsObsolete)
        {
            writer.Line("[global::System.Obsolete(\"The API's contract calls this deprecated.\")]");
        }
    }
}
