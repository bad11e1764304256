using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the operations of one tag into the client's interface, with all that the contract says of them.</summary>
internal static class InterfaceEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public static void Emit(CodeWriter writer, OperationsUnit unit)
    {
        using (writer.Braces($"{unit.Visibility} partial interface {unit.InterfaceName}"))
        {
            var isFirst = true;
            foreach (var operation in unit.Operations.SelectMany(operation => operation.Methods))
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                EmitOperation(writer, operation);
            }
        }

        writer.Line();
    }

    private static void EmitOperation(CodeWriter writer, CodeOperation operation)
    {
        var head = $"{Task}<{operation.Result.Name}> {operation.MethodName}(";
        EmitDocs(writer, operation, operation.Body is { } body ? (body.Local, body.Summary) : null);
        writer.Line(head);
        OperationsEmitter.EmitParameters(writer, operation, operation.Body is null ? null : OperationsEmitter.Declaration(operation.Body), ");");
        if (operation.Body is { Item: { } item, ItemLocal: var local })
        {
            writer.Line();
            EmitDocs(writer, operation, (local, "The only item of the body's array."));
            writer.Line("[global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]");
            writer.Line(head);
            OperationsEmitter.EmitParameters(writer, operation, $"{item.Name} {local}", ");");
        }
    }

    private static void EmitDocs(CodeWriter writer, CodeOperation operation, (string Local, string Summary)? body)
    {
        DocsEmitter.Emit(writer, operation.Docs with { Obsolete = null });
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            DocsEmitter.Param(writer, parameter.Local, parameter.Summary);
        }

        if (body is var (local, summary))
        {
            DocsEmitter.Param(writer, local, summary);
        }

        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
        {
            DocsEmitter.Param(writer, parameter.Local, parameter.Summary);
        }

        if (operation.AcceptLocal is { } accept)
        {
            DocsEmitter.Param(writer, accept, $"The media types to ask for, in place of `{operation.Accept}`.");
        }

        writer.Lines(
            """
            /// <param name="cancellationToken">Cancels the call. A request that is on its way may be carried out all the same.</param>
            /// <returns>One case for each documented response, and one for whatever the contract does not know.</returns>
            /// <exception cref="global::System.Net.Http.HttpRequestException">No response arrived; the server may have received the request.</exception>
            /// <exception cref="global::System.OperationCanceledException">The call was cancelled or timed out; the server may have received the request.</exception>
            """);
        DocsEmitter.EmitObsolete(writer, operation.Docs);
    }
}
