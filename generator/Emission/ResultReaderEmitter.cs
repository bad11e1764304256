using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the method that makes a typed result of a response.</summary>
internal static class ResultReaderEmitter
{
    private const string Runtime = "global::KaptureContracts.Runtime.";
    private const string State = Runtime + "EnvelopeState.";

    public static void Emit(CodeWriter writer, CodeResult result)
    {
        writer.Line();
        using (writer.Braces($"static {result.Name} {Runtime}IApiResult<{result.Name}>.Read({Runtime}ApiResponse response)"))
        {
            if (result.Envelope is null)
            {
                EmitByStatus(writer, result);
                return;
            }

            EmitByEnvelope(writer, result);
        }
    }

    private static void EmitByStatus(CodeWriter writer, CodeResult result)
    {
        // Without a body to read nothing is assigned to this local; and with a default case besides, nothing comes after the switch.
        var readsBody = result.Cases.Any(ReadsBody);
        if (readsBody)
        {
            writer.Line($"{Runtime}UnexpectedResponse? unexpected = null;");
        }

        EmitSwitch(writer, result.Matched, item => RequestEmitter.MediaTypeGuard(item, "response.Head"));
        if (!readsBody && result.Cases.Any(item => item.StatusPatterns.Contains(StatusNames.AnyStatus, StringComparer.Ordinal)))
        {
            return;
        }

        writer.Line($"return new {result.UnexpectedName}(response, response.OutcomeOfStatus(), {(readsBody ? "unexpected ?? " : "")}response.UndocumentedStatus());");
    }

    private static void EmitByEnvelope(CodeWriter writer, CodeResult result)
    {
        // Where every case reads JSON, a body that turns out to be none is looked at a second time.
        var peeks = result.Cases.All(item => item is { Value: not null, Kind: ContentKind.Json });
        writer.Line($"var envelope = response.{(peeks ? "PeekEnvelope" : "ReadEnvelope")}(ContractEnvelope);");
        writer.Line($"{Runtime}UnexpectedResponse? unexpected = null;");
        EmitSwitch(writer, result.Cases.Where(item => item.StatusPatterns.Count > 0), EnvelopeGuard);
        var failure = result.Cases.Single(item => item.StatusPatterns.Count == 0);
        using (writer.Braces($"if (envelope == {State}Failure)"))
        {
            EmitCase(writer, failure);
        }

        writer.Line();
        if (peeks)
        {
            writer.Line("envelope = response.ReadEnvelope(ContractEnvelope);");
        }

        writer.Line($"return new {result.UnexpectedName}(response, response.OutcomeOf(envelope), unexpected ?? response.UnexpectedEnvelope(ContractEnvelope, envelope));");
    }

    /// <summary>A success without a described body has no envelope either: it is one unless the body says otherwise.</summary>
    private static string EnvelopeGuard(CodeCase item) =>
        item.Value is null ? $" when envelope != {State}Failure" : $" when envelope == {State}Success";

    private static void EmitSwitch(CodeWriter writer, IEnumerable<CodeCase> cases, Func<CodeCase, string> guardOf)
    {
        var all = cases.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        using (writer.Braces("switch (response.StatusCode)"))
        {
            foreach (var item in all)
            {
                var guard = guardOf(item);
                foreach (var pattern in item.StatusPatterns)
                {
                    writer.Line(Label(pattern, guard));
                }

                using (writer.Indented())
                {
                    EmitCase(writer, item);
                    if (ReadsBody(item))
                    {
                        writer.Line();
                        writer.Line("break;");
                    }
                }
            }
        }

        writer.Line();
    }

    private static string Label(string pattern, string guard) => (pattern, guard) switch
    {
        (StatusNames.AnyStatus, "") => "default:",
        (StatusNames.AnyStatus, _) => $"case var _{guard}:",
        _ => $"case {pattern}{guard}:",
    };

    /// <summary>Whether the body is read here and now, and may turn out to be something else.</summary>
    private static bool ReadsBody(CodeCase item) => item is { Value: not null, Kind: ContentKind.Json or ContentKind.Text };

    private static void EmitCase(CodeWriter writer, CodeCase item)
    {
        if (item.Value is not { } value)
        {
            writer.Line($"return new {item.Name}(response);");
            return;
        }

        if (!ReadsBody(item))
        {
            writer.Line($"return new {item.Name}(response, response.TakeStream());");
            return;
        }

        var read = item.Kind == ContentKind.Text ? "TryReadText" : $"TryReadJson<{value.Name}, {value.Codec}>";
        using (writer.Braces($"if (response.{read}(out var {item.Local}, out unexpected))"))
        {
            writer.Line($"return new {item.Name}(response, {item.Local});");
        }
    }
}
