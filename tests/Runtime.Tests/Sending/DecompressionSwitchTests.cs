using System.Net;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>The switch is the whole process's: nothing else runs beside these.</summary>
[CollectionDefinition(nameof(DecompressionSwitchTests), DisableParallelization = true)]
[Collection(nameof(DecompressionSwitchTests))]
public sealed class DecompressionSwitchTests
{
    private const string Name = "KaptureContracts.Runtime.AutomaticDecompression";

    [Fact]
    public void CompressedAnswersAreAskedForUnlessTheProgramSaysNo()
    {
        Assert.Equal(DecompressionMethods.All, Decompression());

        AppContext.SetSwitch(Name, false);
        try
        {
            Assert.Equal(DecompressionMethods.None, Decompression());
        }
        finally
        {
            AppContext.SetSwitch(Name, true);
        }

        Assert.Equal(DecompressionMethods.All, Decompression());
    }

    private static DecompressionMethods Decompression()
    {
        using var handler = OwnHttpClient.CreateHandler();
        return handler.AutomaticDecompression;
    }
}
