using KaptureContracts.Wire.Tests.Serving;
using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>
/// A connection that breaks after a request arrived and before a byte of the answer: the server may have done what was asked, and
/// HttpClient sends again what it thinks it may. Not what is no idempotent method (RFC 9110, 9.2.2).
/// </summary>
public sealed class SentOnceTests
{
    private static readonly byte[] Bytes = new byte[100_000];

    public static TheoryData<string> Kinds { get; } = ["json", "nothing", "optional", "form", "multipart", "text", "bytes", "stream", "patch"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task NoBodyOfAnyKindIsSentTwice(string kind)
    {
        var count = 0;
        await using var server = new WireServer(async exchange =>
        {
            // The first answer keeps the connection: only on a kept one does HttpClient believe that it may try again.
            if (Interlocked.Increment(ref count) == 1)
            {
                await exchange.WriteAsync("HTTP/1.1 204 No Content\n\n");
                return;
            }

            exchange.Close();
        });
        using var client = new BodiesClient(new BodiesClientOptions { BaseAddress = server.Address });
        var token = TestContext.Current.CancellationToken;
        await client.SendNothingAsync(token);

        await Assert.ThrowsAsync<HttpRequestException>(() => kind switch
        {
            "json" => client.SendJsonAsync(new Thing { Name = "a" }, token),
            "nothing" => client.SendNothingAsync(token),
            "optional" => client.SendOptionalAsync(cancellationToken: token),
            "form" => client.SendFormAsync(new Person { Id = Guid.Empty }, token),
            "multipart" => client.SendPartsAsync(new SendPartsForm { Id = Guid.Empty, File = new ForwardStream(Bytes) }, token),
            "text" => client.SendTextAsync("a", token),
            "bytes" => client.SendBytesAsync(Bytes, token),
            "stream" => client.SendBytesAsync(new ForwardStream(Bytes), token),
            _ => (Task)client.MergeJsonAsync(new Thing(), token),
        });

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(1, server.ConnectionCount);
    }
}
