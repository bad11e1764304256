using System.ComponentModel;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>One request on its way. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest : IDisposable
{
    private const string Json = "application/json";

    private RequestTarget _target;
    private List<(string Name, string Value)>? _contentHeaders;
    private List<string>? _cookies;
    private Func<ResponseHead, bool>? _isStreamed;

    /// <summary>Starts a request.</summary>
    /// <param name="operation">The operation's <c>operationId</c>, or its method and path.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the client's address, escaped, with its leading slash and with its variables in braces.</param>
    /// <param name="accept">The media types that the client can make something of.</param>
    public ApiRequest(string operation, HttpMethod method, string path, string accept = Json)
    {
        Operation = operation;
        _target = new RequestTarget(path);
        Template = path;
        Message = new HttpRequestMessage { Method = method };
        Message.Headers.TryAddWithoutValidation("Accept", accept);
    }

    /// <summary>The operation's <c>operationId</c>, or its method and path.</summary>
    public string Operation { get; }

    /// <summary>Where this operation is, if that is not the address of the client.</summary>
    public Uri? Server { get; init; }

    internal HttpRequestMessage Message { get; }

    /// <summary>The path with its variables in braces: what may be told of a request's address.</summary>
    internal string Template { get; }

    /// <summary>The first of the credentials that this request carries, so that no text taken from its response shows them.</summary>
    internal RequestCredential? Credentials { get; private set; }

    /// <summary>Fills in a variable of the path.</summary>
    /// <exception cref="ArgumentException">The request would go to another path: the value is empty or null, or leads out of its place.</exception>
    public void SetPathParameter<T, TCodec>(string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T>
    {
        if (style != ParameterStyle.Json && ParameterValue.ScalarOf<T, TCodec>(value) is { } scalar)
        {
            SetVariable(name, PathExpansion.Scalar(PercentEncoding.Strict(name), PercentEncoding.Strict(scalar), style));
            return;
        }

        var element = ParameterValue.Of<T, TCodec>(value);
        SetVariable(
            name, ParameterValue.IsNull(element) ? "" : PathExpansion.Of(PercentEncoding.Strict(name), element, style, explode, PercentEncoding.Strict));
    }

    /// <summary>Adds a parameter to the query. Null adds nothing.</summary>
    public void AddQueryParameter<T, TCodec>(string name, T value, ParameterStyle style, bool explode, bool allowReserved = false)
        where TCodec : IJsonCodec<T>
    {
        var syntax = allowReserved ? PairSyntax.UrlReserved : PairSyntax.Url;
        if (style != ParameterStyle.Json && ParameterValue.ScalarOf<T, TCodec>(value) is { } scalar)
        {
            _target.AddQuery(PercentEncoding.Strict(name), syntax.Value(scalar));
            return;
        }

        foreach (var pair in FormExpansion.Pairs(PercentEncoding.Strict(name), ParameterValue.Of<T, TCodec>(value), style, explode, syntax))
        {
            _target.AddQuery(pair.Name, pair.Value);
        }
    }

    /// <summary>Adds a header. Null adds nothing, and neither does what is empty without being a text.</summary>
    /// <exception cref="ArgumentException">A header cannot hold the value: it is not printable ASCII.</exception>
    public void AddHeaderParameter<T, TCodec>(string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T>
    {
        if (style != ParameterStyle.Json && ParameterValue.ScalarOf<T, TCodec>(value) is { } scalar)
        {
            SetHeader(name, HeaderText.Checked(PathExpansion.Scalar(name, scalar, style), name));
            return;
        }

        var element = ParameterValue.Of<T, TCodec>(value);
        if (style == ParameterStyle.Json && !ParameterValue.IsNull(element))
        {
            SetHeader(name, HeaderText.Json(element.GetRawText()));
            return;
        }

        if (!ParameterValue.IsUndefined(element))
        {
            SetHeader(name, HeaderText.Checked(PathExpansion.Of(name, element, style, explode, static text => text), name));
        }
    }

    /// <summary>Adds a cookie. Null adds nothing.</summary>
    /// <exception cref="ArgumentException">A cookie cannot hold the value, which goes into it as it is.</exception>
    public void AddCookieParameter<T, TCodec>(string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T>
    {
        var syntax = style == ParameterStyle.Cookie ? PairSyntax.Url with { Value = text => CookieText.Checked(text, name) } : PairSyntax.Url;
        foreach (var pair in FormExpansion.Pairs(name, ParameterValue.Of<T, TCodec>(value), style, explode, syntax))
        {
            AddCookie(pair.Name, pair.Value);
        }
    }

    /// <summary>Writes the body as JSON.</summary>
    public void SetJsonBody<T, TCodec>(T body, string mediaType = Json)
        where TCodec : IJsonCodec<T>
    {
        Message.Content = JsonBody.Create<T, TCodec>(body, mediaType);
    }

    /// <summary>Writes the body as a form (<c>application/x-www-form-urlencoded</c>).</summary>
    /// <param name="body">Its properties are the form's fields.</param>
    /// <param name="fields">The fields for which the contract has an <c>encoding</c>.</param>
    /// <exception cref="ArgumentException">The body is no object.</exception>
    public void SetFormBody<T, TCodec>(T body, params ReadOnlySpan<FormField> fields)
        where TCodec : IJsonCodec<T>
    {
        Message.Content = FormBody.Create<T, TCodec>(body, fields);
    }

    /// <summary>Sends a body of several parts, which is disposed with the request.</summary>
    public void SetMultipartBody(MultipartBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Message.Content = body.Content;
    }

    /// <summary>Sends a text in the charset of its media type, or else in UTF-8.</summary>
    /// <exception cref="ArgumentException">.NET does not know the charset, or the charset does not have a character of the text.</exception>
    public void SetTextBody(string body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(mediaType);
        var (bytes, contentType) = TextCharset.Encode(body, mediaType, nameof(body));
        Message.Content = new ByteArrayContent(bytes);
        Message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    /// <summary>Sends bytes as they are.</summary>
    public void SetBinaryBody(BinaryContent body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Message.Content = body.ToHttpContent(mediaType);
    }

    /// <summary>Hands the bodies of some responses on as streams, unread: of those with a status for which <paramref name="isStreamed"/> says so.</summary>
    public void StreamWhen(Func<int, bool> isStreamed)
    {
        ArgumentNullException.ThrowIfNull(isStreamed);
        _isStreamed = head => isStreamed(head.StatusCode);
    }

    /// <summary>Hands the bodies of some responses on as streams, unread: of those for whose status and media type <paramref name="isStreamed"/> says so.</summary>
    public void StreamResponsesWhen(Func<ResponseHead, bool> isStreamed) => _isStreamed = isStreamed;

    /// <summary>Puts a credential into a header. Without a credential the header is left out.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="prefix">What stands before the credential, such as <c>Bearer </c>; empty when nothing does.</param>
    /// <param name="credential">The credential, which is asked for when the request is sent.</param>
    public void SetApiKeyHeader(string name, string prefix, Credential? credential) => Add(CredentialPlace.Header, name, prefix, credential);

    /// <summary>Puts a credential into the query. Without a credential nothing is added.</summary>
    /// <inheritdoc cref="SetApiKeyHeader"/>
    public void AddApiKeyQuery(string name, string prefix, Credential? credential) => Add(CredentialPlace.Query, name, prefix, credential);

    /// <summary>Puts a credential into a cookie. Without a credential nothing is added.</summary>
    /// <inheritdoc cref="SetApiKeyHeader"/>
    public void AddApiKeyCookie(string name, string prefix, Credential? credential) => Add(CredentialPlace.Cookie, name, prefix, credential);

    internal bool IsStreamed(ResponseHead head) => _isStreamed?.Invoke(head) == true;

    /// <summary>Asks for the credentials, and puts them in their places.</summary>
    internal async ValueTask AuthorizeAsync(CancellationToken cancellationToken)
    {
        for (var credential = Credentials; credential is not null; credential = credential.Next)
        {
            Place(credential, await credential.ResolveAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Gives the message the last things that it is sent with.</summary>
    internal void Complete(string address)
    {
        Message.RequestUri = new Uri(_target.Below(address), UriKind.Absolute);
        if (_cookies is { Count: > 0 })
        {
            Message.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies));
        }

        if (_contentHeaders is null)
        {
            return;
        }

        foreach (var (name, value) in _contentHeaders)
        {
            Message.Content ??= new ByteArrayContent([]);
            Message.Content.Headers.Remove(name);
            Message.Content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private void SetVariable(string name, string text)
    {
        if (text.Length == 0)
        {
            throw new ArgumentException($"The path parameter '{name}' must not be empty: the request would go to another path.", name);
        }

        _target.SetVariable(name, text);
    }

    private void AddCookie(string name, string value)
    {
        _cookies ??= [];
        _cookies.Add($"{name}={value}");
    }

    private void SetHeader(string name, string value)
    {
        if (!Message.Headers.TryAddWithoutValidation(name, value))
        {
            _contentHeaders ??= [];
            _contentHeaders.Add((name, value));
        }
    }

    private void Add(CredentialPlace place, string name, string prefix, Credential? credential)
    {
        if (credential is null)
        {
            return;
        }

        var added = new RequestCredential(place, name, prefix, credential);
        if (Credentials is not { } last)
        {
            Credentials = added;
            return;
        }

        while (last.Next is { } next)
        {
            last = next;
        }

        last.Next = added;
    }

    private void Place(RequestCredential credential, string text)
    {
        switch (credential.Place)
        {
            case CredentialPlace.Header:
                PlaceHeader(credential.Name, text);
                break;
            case CredentialPlace.Query:
                _target.AddQuery(PercentEncoding.Strict(credential.Name), PercentEncoding.Strict(text));
                break;
            default:
                PlaceCookie(credential.Name, text);
                break;
        }
    }

    private void PlaceHeader(string name, string text)
    {
        if (Message.Headers.NonValidated.Contains(name))
        {
            Message.Headers.Remove(name);
        }

        if (!Message.Headers.TryAddWithoutValidation(name, text))
        {
            throw new InvalidOperationException($"The contract puts a credential into '{name}', which is no header of a request.");
        }
    }

    private void PlaceCookie(string name, string text)
    {
        if (CookieText.Complaint(text) is { } complaint)
        {
            throw new InvalidOperationException($"The credential for the cookie '{name}' cannot be sent: {complaint}");
        }

        AddCookie(name, text);
    }

    /// <inheritdoc/>
    public void Dispose() => Message.Dispose();
}
