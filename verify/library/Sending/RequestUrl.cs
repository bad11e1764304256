namespace KaptureContracts.Verification.Sending;

/// <summary>Puts a path of the contract below a server's base URL, which may have a path of its own.</summary>
internal static class RequestUrl
{
    public static Uri Of(Uri baseUrl, string path) => new(baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);
}
