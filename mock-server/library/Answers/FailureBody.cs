using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Answers;

/// <summary>Writes failure bodies that the page does not fix, in the form of those that it does.</summary>
internal sealed class FailureBody(Envelope envelope)
{
    public byte[] Write(string message) =>
        Encoding.UTF8.GetBytes(
            $"{{{Quote(envelope.Message)}: {Quote(message)}, {Quote(envelope.Property)}: {Quote(envelope.Failure)}}}"
        );

    private static string Quote(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
