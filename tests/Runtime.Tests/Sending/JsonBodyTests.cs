using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Bodies of requests lie in rented buffers, which must not be given back while somebody sends them.</summary>
public sealed class JsonBodyTests
{
    private const string Text = """{"name":"somebody"}""";

    [Fact]
    public async Task ABodyThatIsStillBeingSentKeepsItsBytesWhenTheRequestIsOver()
    {
        var wire = new HesitantStream();
        var content = Body();
        var sending = content.CopyToAsync(wire, TestContext.Current.CancellationToken);

        content.Dispose();
        var others = Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(512)).ToList();
        others.ForEach(buffer => Array.Fill(buffer, (byte)'x'));
        wire.GoOn();
        await sending;
        others.ForEach(buffer => ArrayPool<byte>.Shared.Return(buffer));

        Assert.Equal(Text, wire.Received);
    }

    [Fact]
    public async Task ABodyIsSentAsOftenAsItIsAskedFor()
    {
        using var content = Body();

        Assert.Equal(Text, await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var again = new MemoryStream();
        content.CopyTo(again, context: null, TestContext.Current.CancellationToken);
        Assert.Equal(Text, Encoding.UTF8.GetString(again.ToArray()));
        Assert.Equal(Text.Length, content.Headers.ContentLength);
    }

    [Fact]
    public async Task ABodyThatIsDisposedIsNotSent()
    {
        var content = Body();
        content.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ALargeBodyGrowsIntoLargerBuffers()
    {
        var name = new string('n', 100_000);
        using var content = JsonBody.Create<JsonObject, JsonObjectCodec>(new JsonObject { ["name"] = name, ["more"] = name }, "application/json");

        using var sent = new MemoryStream();
        content.CopyTo(sent, context: null, TestContext.Current.CancellationToken);
        Assert.Equal(name, JsonNode.Parse(sent.ToArray())!["more"]!.GetValue<string>());
    }

    private static JsonBody Body() => JsonBody.Create<JsonObject, JsonObjectCodec>(new JsonObject { ["name"] = "somebody" }, "application/json");

    /// <summary>Takes bytes only when it is told to go on.</summary>
    private sealed class HesitantStream : MemoryStream
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Received => Encoding.UTF8.GetString(ToArray());

        public void GoOn() => _goOn.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _goOn.Task;
            Write(buffer.Span);
        }
    }
}
