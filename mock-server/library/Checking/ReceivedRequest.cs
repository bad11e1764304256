using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Checking;

/// <summary>A request as the checks see it: its body read, or known to be too large.</summary>
internal sealed record ReceivedRequest(
    string Method,
    string Path,
    IHeaderDictionary Headers,
    ReadOnlyMemory<byte> Body,
    bool IsTooLarge
)
{
    public bool HasHeader(string name) => Headers.ContainsKey(name);

    public string Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : string.Empty;
}
