using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Cases;

/// <summary>A request as a case wants it sent; the token itself is not in it.</summary>
internal sealed record RequestDraft
{
    public required string Method { get; init; }

    /// <summary>Path and query, below the server's base URL.</summary>
    public required string Path { get; init; }

    public Credential Credential { get; init; } = new Credential.Configured();

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Null sends no <c>Content-Type</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Null sends no body.</summary>
    public byte[]? Body { get; init; }

    /// <summary>What the body says, where it says it in JSON; a failure can be shrunk by it.</summary>
    public JToken? Json { get; init; }

    public RequestDraft WithJson(JToken json) => this with { Json = json, Body = Contract.JsonText.WriteUtf8(json) };
}

/// <summary>What stands in the header that carries the token.</summary>
internal abstract record Credential
{
    /// <summary>Prefix and token as the user configured them.</summary>
    public sealed record Configured : Credential;

    /// <summary>No header.</summary>
    public sealed record None : Credential;

    /// <summary>The configured token without the prefix that belongs before it.</summary>
    public sealed record WithoutPrefix : Credential;

    /// <summary>Some other value of the whole header.</summary>
    public sealed record Other(string Value) : Credential;
}
