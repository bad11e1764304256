using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace KaptureContracts.Runtime.Tests.Sending;

public sealed class CredentialTests
{
    private const string Secret = "c2VjcmV0LXRva2Vu/+==";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t")]
    public void AnEmptyCredentialIsRefused(string value) =>
        Assert.Contains("must not be empty", Assert.Throws<ArgumentException>(() => new Credential(value)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("secret\r\nX-Injected: 1", 6)]
    [InlineData("secret\n", 6)]
    [InlineData("secret\0", 6)]
    [InlineData("\tsecret", 0)]
    [InlineData("secret\u007f", 6)]
    [InlineData("secrét", 4)]
    [InlineData("secret\u2028", 6)]
    [InlineData("secret\uD83D", 6)]
    [InlineData("\uFEFFsecret", 0)]
    [InlineData("secret\u00A0", 6)]
    public void WhatNoHeaderMayHoldIsRefusedByItsPlaceAndWithoutItsWords(string value, int index)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Credential(value));

        Assert.Contains($"the character at index {index} is not", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secr", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Injected", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" token")]
    [InlineData("token ")]
    public void ASpaceAtAnEndIsRefusedBecauseHttpCutsItOff(string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Credential(value));

        Assert.Contains("begin or end with a space", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("token", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsRefusedAsNothing()
    {
        Assert.Throws<ArgumentNullException>(() => new Credential(null!));
        Assert.Throws<ArgumentNullException>(() => Credential.FromProvider(null!));
        Assert.Null((Credential?)(string?)null);
    }

    [Fact]
    public async Task EveryPrintableCharacterIsAllowedInside()
    {
        var value = "a" + string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c));

        Assert.Equal(value, await new Credential(value).GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void TheValueShowsNowhere()
    {
        Credential credential = Secret;
        var options = new ProbeOptions { Token = credential };

        Assert.Equal("***", credential.ToString());
        Assert.Equal("***", $"{credential}");
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(credential), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(options), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, credential.GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void TheDebuggerShowsThreeAsterisksAndNoField()
    {
        Assert.Equal("***", typeof(Credential).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        foreach (var field in typeof(Credential).GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
        {
            Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);
        }
    }

    [Fact]
    public void NoPublicMemberHandsTheValueOut() =>
        Assert.Empty(typeof(Credential).GetProperties(BindingFlags.Instance | BindingFlags.Public));

    [Fact]
    public async Task TheProviderIsAskedForEachRequest()
    {
        var count = 0;
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(
            handler,
            new ProbeOptions { Token = Credential.FromProvider(_ => ValueTask.FromResult($"token-{++count}")) });

        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();
        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();

        Assert.Equal("Basic token-1", handler.Sent[0].Header("Authorization"));
        Assert.Equal("Basic token-2", handler.Sent[1].Header("Authorization"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bad-secret\r\n")]
    [InlineData("bad-secret ")]
    public async Task AProviderThatGivesAnUnusableValueIsNamedAndNothingIsSent(string? value)
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(
            handler,
            new ProbeOptions { Token = Credential.FromProvider(_ => ValueTask.FromResult(value!)) });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.Contains("provider", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bad-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task WhatTheProviderThrowsReachesTheCaller()
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(
            handler,
            new ProbeOptions { Token = Credential.FromProvider(_ => throw new TimeoutException("The vault is closed.")) });

        await Assert.ThrowsAsync<TimeoutException>(() => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task CancellingReachesTheProvider()
    {
        using var cancelling = new CancellationTokenSource();
        using var probe = Probe.Over(
            new StubHandler(() => Answer.Json("{}")),
            new ProbeOptions
            {
                Token = Credential.FromProvider(async token =>
                {
                    await cancelling.CancelAsync();
                    token.ThrowIfCancellationRequested();
                    return "token";
                }),
            });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.PostAsync([], cancelling.Token));
    }
}
