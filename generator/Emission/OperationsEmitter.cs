using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the operations of one tag into the client class, and their results after it.</summary>
internal static class OperationsEmitter
{
    private const string Token = "global::System.Threading.CancellationToken";

    public static void Emit(CodeWriter writer, OperationsUnit unit)
    {
        InterfaceEmitter.Emit(writer, unit);
        using (writer.Braces($"{unit.Visibility} sealed partial class {unit.ClientName}"))
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

        foreach (var operation in unit.Operations)
        {
            writer.Line();
            ResultEmitter.Emit(writer, operation, unit.Visibility);
            if (operation.Types.Any())
            {
                writer.Line();
                DeclarationEmitter.Emit(writer, operation.Types, unit.Visibility);
            }
        }
    }

    private static void EmitOperation(CodeWriter writer, CodeOperation operation)
    {
        EmitInheritance(writer, operation);
        writer.Line($"public global::System.Threading.Tasks.Task<{operation.Result.Name}> {operation.MethodName}(");
        EmitParameters(writer, operation, operation.Body is null ? null : Declaration(operation.Body), ")");
        using (writer.Braces())
        {
            RequestEmitter.Emit(writer, operation);
        }

        if (operation.Body is { Item: { } item })
        {
            writer.Line();
            EmitSingleOverload(writer, operation, item);
        }
    }

    /// <summary>What a request needs, then the body, then what it can do without.</summary>
    public static void EmitParameters(CodeWriter writer, CodeOperation operation, string? body, string end)
    {
        using (writer.Indented())
        {
            foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
            {
                writer.Line($"{parameter.Type.Name} {parameter.Local},");
            }

            if (body is not null)
            {
                writer.Line($"{body},");
            }

            foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
            {
                writer.Line($"{parameter.Type.Nullable} {parameter.Local} = null,");
            }

            if (operation.AcceptLocal is { } accept)
            {
                writer.Line($"string? {accept} = null,");
            }

            writer.Line($"{Token} cancellationToken = default{end}");
        }
    }

    public static string Declaration(CodeBody body) =>
        body.IsRequired ? $"{body.Type.Name} {body.Local}" : $"{body.Type.Nullable} {body.Local} = null";

    private static void EmitSingleOverload(CodeWriter writer, CodeOperation operation, CodeType item)
    {
        var body = operation.Body!;
        EmitInheritance(writer, operation);
        writer.Line("[global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]");
        writer.Line($"public global::System.Threading.Tasks.Task<{operation.Result.Name}> {operation.MethodName}(");
        EmitParameters(writer, operation, $"{item.Name} {body.ItemLocal}", ")");
        using (writer.Braces())
        {
            RequestEmitter.EmitCheck(writer, body.ItemLocal, item);
            var required = operation.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Local);
            var optional = operation.Parameters.Where(parameter => !parameter.IsRequired).Select(parameter => parameter.Local);
            var arguments = required.Append($"({body.Type.NotNullable})[{body.ItemLocal}]").Concat(optional)
                .Concat(operation.AcceptLocal is { } accept ? [accept] : Array.Empty<string>())
                .Append("cancellationToken");
            writer.Line($"return {operation.MethodName}({string.Join(", ", arguments)});");
        }
    }

    private static void EmitInheritance(CodeWriter writer, CodeOperation operation)
    {
        writer.Line("/// <inheritdoc/>");
        DocsEmitter.EmitObsolete(writer, operation.Docs);
    }
}
