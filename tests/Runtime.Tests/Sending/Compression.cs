using System.IO.Compression;
using System.Text;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Compresses as HTTP's content codings do.</summary>
internal static class Compression
{
    public static byte[] Compress(string encoding, string text)
    {
        var output = new MemoryStream();
        using (var stream = Compressor(encoding, output))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return output.ToArray();
    }

    private static Stream Compressor(string encoding, Stream output) => encoding switch
    {
        "gzip" => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true),
        "br" => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, message: null),
    };
}
