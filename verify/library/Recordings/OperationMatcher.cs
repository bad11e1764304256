using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Recordings;

/// <summary>Finds the operation that a recorded request is one of, or is a try at: its path counts, its method need not.</summary>
internal sealed class OperationMatcher(ApiContract contract, Uri? server)
{
    private readonly string _below = server?.AbsolutePath.TrimEnd('/') ?? string.Empty;

    public ApiOperation? Find(RecordedEntry entry)
    {
        if (entry.Url is not { } url || (server is not null && !IsServer(url)) || !url.AbsolutePath.StartsWith(_below, StringComparison.Ordinal))
        {
            return null;
        }

        var path = Segments(url.AbsolutePath[_below.Length..]);
        var onPath = contract.Operations.Where(operation => Fits(Segments(operation.Path), path)).ToList();
        return onPath.Find(operation => operation.Method == entry.Method) ?? onPath.FirstOrDefault();
    }

    private bool IsServer(Uri url) => Uri.Compare(url, server, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private static string[] Segments(string path) => [.. path.Split('/').Select(Uri.UnescapeDataString)];
}
