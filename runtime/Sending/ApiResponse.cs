using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A response whose body has been read. Meant for generated code, which makes a typed result of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiResponse : IDisposable
{
    /// <summary>How much of a body is kept as text in an <see cref="UnexpectedResponse"/>, in characters.</summary>
    public const int LongestText = 65_536;

    private const int LongestDescription = 200;

    private readonly ResponseBody _body;
    private readonly RequestCredential? _credentials;

    private ResponseStream? _stream;

    internal ApiResponse(ResponseHead head, ResponseBody body, RequestCredential? credentials)
    {
        Head = head;
        _body = body;
        _credentials = credentials;
    }

    internal ApiResponse(ResponseHead head, ResponseStream stream, RequestCredential? credentials)
        : this(head, ResponseBody.Empty(), credentials) => _stream = stream;

    /// <summary>A response of which nobody knows yet whether its body is to be read or handed on.</summary>
    internal ApiResponse(ResponseHead head, ResponseBody body, ResponseStream stream)
        : this(head, body, credentials: null) => _stream = stream;

    /// <summary>What the response says before its body.</summary>
    public ResponseHead Head { get; }

    /// <summary>The HTTP status code.</summary>
    public int StatusCode => Head.StatusCode;

    /// <summary>Whether the status is one of 200 to 299.</summary>
    public bool IsSuccessStatus => StatusCode is >= 200 and <= 299;

    /// <summary>What the body's envelope says. A body that is cut off or malformed is read as far as it goes.</summary>
    public EnvelopeState ReadEnvelope(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return JsonScan.Envelope(_body.Bytes, envelope);
    }

    /// <summary>
    /// What the body's envelope says, provided that the body is JSON: whoever asks reads it next, and turns to
    /// <see cref="ReadEnvelope"/> if it is not. Where the property is the last of the root, as it mostly is, nothing before it is looked at.
    /// </summary>
    public EnvelopeState PeekEnvelope(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return _body.Shortfall is null && JsonTail.TryReadEnvelope(_body.Bytes, envelope, out var state) ? state : ReadEnvelope(envelope);
    }

    /// <summary>Reads the whole body as one JSON value.</summary>
    /// <param name="value">The value; the default where there is none.</param>
    /// <param name="unexpected">Why there is none, with the body's text.</param>
    public bool TryReadJson<T, TCodec>([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out UnexpectedResponse? unexpected)
        where TCodec : IJsonCodec<T>
    {
        value = default;
        unexpected = null;
        if (_body.Shortfall is { } shortfall)
        {
            unexpected = Unexpected(shortfall);
            return false;
        }

        try
        {
            value = JsonDocumentReader.Read<T, TCodec>(_body.Bytes);
            return true;
        }
        catch (JsonException exception)
        {
            unexpected = Unexpected(Describe(exception), exception.Path);
            return false;
        }
    }

    /// <summary>Reads the whole body as text, in the encoding that the response names, or else UTF-8.</summary>
    /// <inheritdoc cref="TryReadJson"/>
    public bool TryReadText([NotNullWhen(true)] out string? value, [NotNullWhen(false)] out UnexpectedResponse? unexpected)
    {
        value = null;
        unexpected = _body.Shortfall is { } shortfall ? Unexpected(shortfall) : null;
        if (unexpected is not null)
        {
            return false;
        }

        if (!Utf8.IsValid(_body.Bytes))
        {
            unexpected = Unexpected($"The body is not text in UTF-8, nor in another charset that can be told ({Content}).");
            return false;
        }

        value = Encoding.UTF8.GetString(_body.Bytes);
        return true;
    }

    /// <summary>Hands the unread body over to the caller, who disposes it (see <see cref="ApiRequest.StreamWhen"/>).</summary>
    /// <exception cref="InvalidOperationException">The body has been read, or has been handed over already.</exception>
    public Stream TakeStream()
    {
        var stream = _stream ?? throw new InvalidOperationException("The response has no unread body.");
        _stream = null;
        return stream;
    }

    /// <summary>A header as the contract types it; null when it is absent, or is not what the contract says.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="form">What its text is in JSON.</param>
    public T? ReadHeader<T, TCodec>(string name, HeaderForm form)
        where T : class
        where TCodec : IJsonCodec<T> => ResponseHeader.TryRead<T, TCodec>(Head, name, form, out var value) ? value : null;

    /// <inheritdoc cref="ReadHeader"/>
    public T? ReadHeaderValue<T, TCodec>(string name, HeaderForm form)
        where T : struct
        where TCodec : IJsonCodec<T> => ResponseHeader.TryRead<T, TCodec>(Head, name, form, out var value) ? value : null;

    /// <summary>
    /// The text at the first of some JSON pointers (RFC 6901) at which the body has a number or a string that is not empty. A body that
    /// is cut off or malformed is read as far as it goes; credentials are masked.
    /// </summary>
    public string? FindText(params ReadOnlySpan<string> pointers)
    {
        foreach (var pointer in pointers)
        {
            if (JsonScan.FindText(_body.Bytes, pointer) is { Length: > 0 } text)
            {
                return Redact(text);
            }
        }

        return null;
    }

    /// <summary>Describes a response whose status the contract does not document.</summary>
    public UnexpectedResponse UndocumentedStatus() =>
        Unexpected(string.Create(CultureInfo.InvariantCulture, $"The contract does not document HTTP {StatusCode} for this operation."));

    /// <summary>Describes a response whose envelope fits no case of the contract.</summary>
    public UnexpectedResponse UnexpectedEnvelope(Envelope envelope, EnvelopeState state)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var says = state == EnvelopeState.Silent
            ? $"neither '{envelope.Success}' nor '{envelope.Failure}'"
            : $"'{(state == EnvelopeState.Success ? envelope.Success : envelope.Failure)}'";
        return Unexpected(string.Create(
            CultureInfo.InvariantCulture,
            $"The response is HTTP {StatusCode}, {Content}, and its '{envelope.Property}' says {says}."));
    }

    /// <summary>
    /// What became of a request whose response the contract does not know, told from status and envelope. A 2xx whose envelope is
    /// silent tells nothing, nor does a 5xx, nor a contradiction of the two.
    /// </summary>
    public ApiOutcome OutcomeOf(EnvelopeState envelope) => envelope switch
    {
        EnvelopeState.Success => IsSuccessStatus ? ApiOutcome.Succeeded : ApiOutcome.Unknown,
        EnvelopeState.Failure => ApiOutcome.Failed,
        _ => IsSuccessStatus ? ApiOutcome.Unknown : OutcomeOfStatus(),
    };

    /// <summary>What became of a request, told from the status alone: for operations without an envelope.</summary>
    public ApiOutcome OutcomeOfStatus() => StatusCode switch
    {
        >= 200 and <= 299 => ApiOutcome.Succeeded,
        408 => ApiOutcome.Unknown,
        >= 400 and <= 499 => ApiOutcome.Failed,
        _ => ApiOutcome.Unknown,
    };

    /// <summary>Masks the credentials of the request in a text that the server chose, escaped or not.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text) => text is null ? null : SecretMask.Apply(text, Secrets);

    /// <inheritdoc/>
    public void Dispose()
    {
        _body.Dispose();
        _stream?.Dispose();
    }

    /// <summary>What no text may show. Few responses need to know.</summary>
    private IReadOnlyList<string> Secrets => field ??= SecretSpellings.Of(_credentials);

    private string Content
    {
        get
        {
            var words = Head.ContentType is { } contentType ? $"Content-Type {contentType}" : "no Content-Type";
            words = Head.ContentEncoding is { } encoding ? $"{words}, Content-Encoding {encoding}" : words;
            return TextCut.At(Redact(words), LongestDescription).ToString();
        }
    }

    private string Describe(JsonException exception)
    {
        if (_body.Bytes.IsEmpty)
        {
            return $"The body is empty ({Content}).";
        }

        return exception.LineNumber is not null
            ? $"The body is not valid JSON ({Content}): {exception.Message}"
            : $"The body is not what the contract says: {exception.Message}";
    }

    private UnexpectedResponse Unexpected(string reason, string? jsonPath = null)
    {
        if (_body.Shortfall is { } shortfall && reason != shortfall)
        {
            reason = $"{reason} {shortfall}";
        }

        var text = BodyText.Of(_body.Bytes, _body.Shortfall is null, Secrets, LongestText, out var isCut);
        return new UnexpectedResponse(Redact(reason), Redact(jsonPath), text, isCut);
    }
}
