namespace KaptureContracts.Benchmarks.Calls;

/// <summary>An <see cref="HttpClient"/> without a network, as everybody who is measured gets one.</summary>
internal static class StubClient
{
    /// <summary>Where requests would go.</summary>
    public static Uri Address { get; } = new("https://api.example/");

    public static HttpClient Create(ReadOnlySpan<byte> answer) => new(new StubHandler(answer.ToArray())) { BaseAddress = Address };

    /// <summary>A client that brings a credential along for those that leave it to the <see cref="HttpClient"/>.</summary>
    public static HttpClient Create(ReadOnlySpan<byte> answer, string scheme, string credential)
    {
        var client = Create(answer);
        client.DefaultRequestHeaders.Authorization = new(scheme, credential);
        return client;
    }
}
