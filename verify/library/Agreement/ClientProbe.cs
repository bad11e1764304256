using System.Reflection;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Holds a generated client against a contract: what it sends, and what it makes of answers.</summary>
internal sealed class ClientProbe : IDisposable
{
    private readonly ApiContract _contract;
    private readonly ObservingHandler _handler = new();
    private readonly GeneratedClient _client;
    private readonly AgreementLog _log;
    private readonly Dictionary<string, IReadOnlyList<ProbedBody>> _valid;

    private ClientProbe(ApiContract contract, Type client)
    {
        _contract = contract;
        _client = new(client, contract.BasePath, _handler);
        _log = new(contract);
        _valid = contract.Operations.ToDictionary(operation => operation.Id, operation => RequestProbe.Valid(contract, operation), StringComparer.Ordinal);
    }

    public static async Task<IReadOnlyList<Finding>> RunAsync(ApiContract contract, Type client, CancellationToken cancel)
    {
        using var probe = new ClientProbe(contract, client);
        var calls = await probe.CallsByOperationAsync(cancel).ConfigureAwait(false);
        foreach (var operation in contract.Operations)
        {
            var ofOperation = calls.Where(call => call.Operation == operation).Select(call => call.Method).ToList();
            foreach (var call in ofOperation)
            {
                await new RequestProbe(contract, operation, probe._valid[operation.Id], probe._client, probe._handler, probe._log).RunAsync(call, cancel).ConfigureAwait(false);
            }

            if (ofOperation.Count > 0)
            {
                await new ResponseProbe(contract, operation, probe._valid[operation.Id], probe._client, probe._handler, probe._log).RunAsync(ofOperation[0], cancel).ConfigureAwait(false);
            }
        }

        return probe._log.Findings;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    /// <summary>Which operation each of the client's methods calls, seen from what it sends: names are the client's own affair.</summary>
    private async Task<List<(ApiOperation Operation, MethodInfo Method)>> CallsByOperationAsync(CancellationToken cancel)
    {
        var found = new List<(ApiOperation, MethodInfo)>();
        var unknown = new List<string>();
        foreach (var call in _client.Calls)
        {
            var sent = await FirstSentAsync(call, cancel).ConfigureAwait(false);
            var path = sent?.Url.AbsolutePath.Split('/');
            var operation = _contract.Operations.FirstOrDefault(operation => sent is null ? IsNamedAfter(operation, call) : operation.Method == sent.Method && Fits(operation.Path, path!));
            if (operation is not null)
            {
                found.Add((operation, call));
            }
            else
            {
                unknown.Add(sent is null ? $"nothing by {call.Name}" : $"{sent.Method} {Uri.UnescapeDataString(sent.Url.AbsolutePath)} by {call.Name}");
            }
        }

        foreach (var operation in _contract.Operations.Where(operation => !found.Exists(call => call.Item1 == operation)))
        {
            _log.Add(AgreementLog.Operation, operation.Pointer, $"no method of the client sends {operation.Method} {operation.Path}; it sends {(unknown.Count == 0 ? "other operations alone" : string.Join(", ", unknown.Distinct(StringComparer.Ordinal)))}", operation.Id);
        }

        if (unknown.Count > 0 && found.Count > 0 && _contract.Operations.All(operation => found.Exists(call => call.Item1 == operation)))
        {
            _log.Add(AgreementLog.Operation, "/paths", $"the client sends what the contract does not have: {string.Join(", ", unknown.Distinct(StringComparer.Ordinal))}", "paths");
        }

        return found;
    }

    /// <summary>What a method sends with the first body that its types can hold.</summary>
    private async Task<ObservedRequest?> FirstSentAsync(MethodInfo call, CancellationToken cancel)
    {
        _handler.Forget();
        if (GeneratedClient.Body(call) is null)
        {
            await _client.CallAsync(call, null, cancel).ConfigureAwait(false);
            return _handler.Sent;
        }

        foreach (var operation in _contract.Operations.Where(operation => operation.Request is not null))
        {
            foreach (var body in Bodies(operation))
            {
                try
                {
                    await _client.CallAsync(call, body, cancel).ConfigureAwait(false);
                    return _handler.Sent;
                }
                catch (System.Text.Json.JsonException)
                {
                    // This body is not one of this method's; what its types cannot hold, the probe of requests reports.
                }
            }
        }

        return null;
    }

    private IEnumerable<JToken> Bodies(ApiOperation operation) =>
        _valid[operation.Id].SelectMany(probe => probe.Body is JArray { Count: 1 } items ? [probe.Body, items[0]] : (IEnumerable<JToken>)[probe.Body]);

    // A method whose types can hold no body of the contract sends nothing that would tell; what they cannot hold is reported later.
    private static bool IsNamedAfter(ApiOperation operation, MethodInfo call) =>
        string.Concat(operation.Id.Where(char.IsAsciiLetterOrDigit)).Equals(call.Name[..^"Async".Length], StringComparison.OrdinalIgnoreCase);

    private static bool Fits(string template, string[] path)
    {
        var segments = template.Split('/');
        return segments.Length == path.Length && segments.Zip(path).All(pair => pair.First.Contains('{', StringComparison.Ordinal) || pair.First == Uri.UnescapeDataString(pair.Second));
    }
}
