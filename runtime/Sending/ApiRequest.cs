using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>One request on its way. Meant for generated code.</summary>
public sealed class ApiRequest : IDisposable
{
    private readonly List<string> _secrets = [];

    /// <summary>Starts a request.</summary>
    /// <param name="operation">The operation's <c>operationId</c>, or its method and path.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the client's address, escaped, with its leading slash.</param>
    public ApiRequest(string operation, HttpMethod method, string path)
    {
        Operation = operation;
        Path = path;
        Message = new HttpRequestMessage { Method = method };
        Message.Headers.TryAddWithoutValidation("Accept", "application/json");
    }

    /// <summary>The operation's <c>operationId</c>, or its method and path.</summary>
    public string Operation { get; }

    internal string Path { get; }

    internal HttpRequestMessage Message { get; }

    /// <summary>The credentials that this request carries, so that no text taken from its response shows them.</summary>
    internal IReadOnlyList<string> Secrets => _secrets;

    /// <summary>Writes the body as JSON.</summary>
    public void SetJsonBody<T, TCodec>(T body)
        where TCodec : struct, IJsonCodec<T>
    {
        Message.Content = JsonBody.Create<T, TCodec>(body);
    }

    /// <summary>Puts an API key into a header (<c>type: apiKey, in: header</c>). Without a credential the header is left out.</summary>
    /// <param name="header">The header's name.</param>
    /// <param name="prefix">What stands before the key (<c>x-value-prefix</c>); empty when nothing does.</param>
    /// <param name="credential">The key.</param>
    /// <param name="cancellationToken">Cancels asking the credential's provider.</param>
    public async ValueTask SetApiKeyHeaderAsync(
        string header, string prefix, Credential? credential, CancellationToken cancellationToken)
    {
        if (credential is null)
        {
            return;
        }

        var value = await credential.GetAsync(cancellationToken).ConfigureAwait(false);
        if (prefix.Length > 0 && value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"The credential begins with '{prefix}', which the client adds: give what follows it.");
        }

        _secrets.Add(value);
        if (Message.Headers.NonValidated.Contains(header))
        {
            Message.Headers.Remove(header);
        }

        if (!Message.Headers.TryAddWithoutValidation(header, prefix + value))
        {
            throw new InvalidOperationException($"The contract puts a credential into '{header}', which is no header of a request.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Message.Dispose();
}
