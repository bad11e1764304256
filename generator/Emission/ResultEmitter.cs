using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the closed result of an operation: a case for each documented response, and one for the rest.</summary>
internal static class ResultEmitter
{
    private const string Runtime = "global::KaptureContracts.Runtime.";

    public static void Emit(CodeWriter writer, CodeOperation operation, string visibility)
    {
        var result = operation.Result;
        writer.Line($"/// <summary>What <c>{operation.MethodName}</c> answers: one of the classes nested here, and nothing else.</summary>");
        using (writer.Braces($"{visibility} abstract class {result.Name} : {Runtime}ApiResult, {Runtime}IApiResult<{result.Name}>"))
        {
            if (result.Envelope is { } envelope)
            {
                writer.Line(
                    $"private static readonly {Runtime}Envelope ContractEnvelope = new({Literal.Of(envelope.Property)}, {Literal.Of(envelope.Success)}, {Literal.Of(envelope.Failure)});");
                writer.Line();
            }

            writer.Line($"private {result.Name}({Runtime}ApiResponse response, {Runtime}ApiOutcome outcome)");
            using (writer.Indented())
            {
                writer.Line(": base(response, outcome)");
            }

            writer.Braces().Dispose();

            EmitMatch(writer, result);
            EmitValueOrThrow(writer, result);
            ResultReaderEmitter.Emit(writer, result);
            foreach (var item in result.Cases)
            {
                writer.Line();
                EmitCase(writer, result, item);
            }

            writer.Line();
            EmitUnexpected(writer, result);
        }
    }

    private static void EmitMatch(CodeWriter writer, CodeResult result)
    {
        var cases = result.Cases.Select(item => (item.Name, item.Local)).Append((result.UnexpectedName, "unexpected")).ToArray();
        var parameters = cases.Select(item => $"    global::System.Func<{item.Item1}, TResult> {item.Item2}");
        writer.Line();
        writer.Line("/// <summary>Picks the function for the case at hand, and answers what it answers.</summary>");
        writer.Line("public TResult Match<TResult>(");
        writer.Lines($"{string.Join(",\n", parameters)}) => this switch");
        using (writer.Braces("{", "};"))
        {
            foreach (var (name, local) in cases)
            {
                writer.Line($"{name} result => {local}(result),");
            }

            writer.Line("_ => throw new global::System.Diagnostics.UnreachableException(),");
        }
    }

    private static void EmitValueOrThrow(CodeWriter writer, CodeResult result)
    {
        writer.Line();
        var hasValue = result.SuccessType is not null;
        writer.Line(hasValue
            ? "/// <summary>The value of a success, for callers who prefer exceptions to cases.</summary>"
            : "/// <summary>Passes if this is a success, for callers who prefer exceptions to cases.</summary>");
        writer.Line($"/// <exception cref=\"{Runtime}ApiException\">This is no success; the exception holds this result.</exception>");
        writer.Line(hasValue ? $"public {result.SuccessType!.Name} ValueOrThrow() => this switch" : $"public {result.Name} EnsureSuccess() => this switch");
        using (writer.Braces("{", "};"))
        {
            foreach (var item in result.Cases)
            {
                if (item.MaySucceed || item.Outcome == CodeOutcome.Succeeded)
                {
                    var condition = item.MaySucceed ? $" when result.Outcome == {Runtime}ApiOutcome.Succeeded" : "";
                    writer.Line($"{item.Name} result{condition} => result{(hasValue ? ".Value" : "")},");
                }
            }

            var failure = result.Envelope is null ? null : result.Cases.FirstOrDefault(item => item.Outcome == CodeOutcome.Failed);
            writer.Line(failure is null ? "_ => throw ToException()," : $"_ => throw ToException((this as {failure.Name})?.Reason),");
        }
    }

    private static void EmitCase(CodeWriter writer, CodeResult result, CodeCase item)
    {
        DocsEmitter.Emit(writer, item.Docs);
        using (writer.Braces($"public sealed class {item.Name} : {result.Name}"))
        {
            var hasReason = result.Envelope is not null && item.Outcome == CodeOutcome.Failed;
            var parameters = new List<string> { $"{Runtime}ApiResponse response" };
            if (item.Value is not null)
            {
                parameters.Add($"{item.Value.Name} value");
            }

            writer.Line($"internal {item.Name}({string.Join(", ", parameters)})");
            using (writer.Indented())
            {
                writer.Line($": base(response, {Outcome(item.Outcome)})");
            }

            EmitAssignments(writer, result, item, hasReason);

            EmitCaseMembers(writer, item, hasReason);
        }
    }

    private static void EmitAssignments(CodeWriter writer, CodeResult result, CodeCase item, bool hasReason)
    {
        using (writer.Braces())
        {
            if (item.Value is not null)
            {
                writer.Line("Value = value;");
            }

            foreach (var header in item.Headers)
            {
                writer.Line($"{header.Name} = {ReadHeader(header)};");
            }

            if (hasReason)
            {
                writer.Line($"Reason = {Reason(result.Envelope!)};");
            }
        }
    }

    private static void EmitCaseMembers(CodeWriter writer, CodeCase item, bool hasReason)
    {
        if (item.AskedMediaType is { } mediaType)
        {
            writer.Line();
            writer.Line("/// <summary>The media type to ask for.</summary>");
            writer.Line($"public const string MediaType = {Literal.Of(mediaType)};");
        }

        if (item.Value is not null)
        {
            writer.Line();
            writer.Line(item.Kind is ContentKind.Json or ContentKind.Text
                ? "/// <summary>The body.</summary>"
                : "/// <summary>The body, unread. Dispose it when it has been read: it holds the connection.</summary>");
            writer.Line($"public {item.Value.Name} Value {{ get; }}");
        }

        foreach (var header in item.Headers)
        {
            writer.Line();
            DocsEmitter.Emit(writer, header.Docs);
            writer.Line($"public {header.Type.Nullable} {header.Name} {{ get; }}");
        }

        if (hasReason)
        {
            writer.Line();
            writer.Line("/// <summary>Why, in the server's words; null when it gave none.</summary>");
            writer.Line("public string? Reason { get; }");
        }
    }

    private static string ReadHeader(CodeHeader header)
    {
        var method = header.Type.IsValueType ? "ReadHeaderValue" : "ReadHeader";
        return $"response.{method}<{header.Type.Name}, {header.Type.Codec}>({Literal.Of(header.WireName)}, {header.Form})";
    }

    private static string Reason(CodeEnvelope envelope) => envelope.MessagePointer is { } pointer
        ? $"response.Redact(response.FindText({Literal.Of(pointer)}))"
        : "null";

    private static string Outcome(CodeOutcome outcome) => outcome switch
    {
        CodeOutcome.Succeeded => $"{Runtime}ApiOutcome.Succeeded",
        CodeOutcome.Failed => $"{Runtime}ApiOutcome.Failed",
        _ => "response.OutcomeOfStatus()",
    };

    private static void EmitUnexpected(CodeWriter writer, CodeResult result)
    {
        writer.Line("/// <summary>A response that the contract does not know, or whose body is not what the contract says.</summary>");
        writer.Line("/// <remarks>Look at <see cref=\"global::KaptureContracts.Runtime.ApiResult.Outcome\"/> before sending again: the server may have done what was asked.</remarks>");
        using (writer.Braces($"public sealed class {result.UnexpectedName} : {result.Name}, {Runtime}IUnexpectedResult"))
        {
            writer.Line($"internal {result.UnexpectedName}(");
            using (writer.Indented())
            {
                writer.Line($"{Runtime}ApiResponse response, {Runtime}ApiOutcome outcome, {Runtime}UnexpectedResponse details)");
                writer.Line(": base(response, outcome)");
            }

            using (writer.Braces())
            {
                writer.Line("Response = details;");
                if (result.Identifier is { } known)
                {
                    writer.Line($"{known.PropertyName} = response.FindText({string.Join(", ", known.Pointers.Select(Literal.Of))});");
                }
            }

            writer.Lines(
                $$"""

                /// <summary>Why the response is unexpected, in one sentence.</summary>
                public string Reason => Response.Reason;

                /// <summary>The body as text, bounded, and where in it the trouble is.</summary>
                public {{Runtime}}UnexpectedResponse Response { get; }
                """);
            if (result.Identifier is { } identifier)
            {
                writer.Lines(
                    $$"""

                    /// <summary>The id of what was made, if the response names one. With an id there is something: do not send again.</summary>
                    public string? {{identifier.PropertyName}} { get; }
                    """);
            }
        }
    }
}
