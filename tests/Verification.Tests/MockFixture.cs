using KaptureContracts.MockServer;

namespace KaptureContracts.Verification.Tests;

/// <summary>One mock for the tests of a class.</summary>
public sealed class MockFixture : IDisposable
{
    /// <summary>A conforming server.</summary>
    public KaptureMockServer Mock { get; } = KaptureMockServer.Start();

    /// <inheritdoc />
    public void Dispose() => Mock.Dispose();
}
