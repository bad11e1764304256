using System.Text;
using System.Text.Json.Nodes;

namespace KaptureContracts.Verification.Tests.Recordings;

/// <summary>Verifies recordings that tests make, through a file as users do.</summary>
internal static class Recording
{
    public static Task<VerificationReport> VerifyAsync(JsonNode recording, Uri? baseUrl = null) => VerifyAsync(recording.ToJsonString(), baseUrl);

    public static Task<VerificationReport> VerifyAsync(string text, Uri? baseUrl = null) => VerifyAsync(Encoding.UTF8.GetBytes(text), baseUrl);

    public static async Task<VerificationReport> VerifyAsync(byte[] bytes, Uri? baseUrl = null)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.har");
        try
        {
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
            return await RecordingVerifier.VerifyAsync(new() { File = file, BaseUrl = baseUrl });
        }
        finally
        {
            File.Delete(file);
        }
    }
}
