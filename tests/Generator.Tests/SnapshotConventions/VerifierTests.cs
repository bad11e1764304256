using VerifyTests;
using VerifyXunit;

namespace KaptureContracts.Generator.Tests.SnapshotConventions;

/// <summary>The approved files lie beside this file; that they are found shows that source paths reach the tests in every build.</summary>
public sealed class VerifierTests
{
    [Fact]
    public async Task ATextIsVerifiedBesideTheTest() => await Verifier.Verify("approved\r\n");

    [Fact]
    public Task AnExtensionIsTheFiles() => Verifier.Verify("// approved\n", "cs");

    [Fact]
    public Task NamedTargetsAreVerifiedEach() =>
        Verifier.Verify([new Target("cs", "// first\n", "First"), new Target("cs", "// second\n", "Second")]);

    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "b")]
    public Task EachRowOfATheoryHasItsOwn(int number, string text) => Verifier.Verify($"{number} {text}\n");

    [Fact]
    public Task SettingsNameTheFile() => Verifier.Verify("named\n").UseDirectory("Named").UseFileName("Chosen");

    [Fact]
    public async Task TheSameSnapshotTwiceIsAMistake()
    {
        await Verifier.Verify("once\n");
        var again = Verifier.Verify("once\n");
        await Assert.ThrowsAsync<InvalidOperationException>(() => again.ToTask());
    }

    [Fact]
    public async Task AVerificationThatHasBegunCannotBeNamed()
    {
        var begun = Verifier.Verify("begun\n");
        await begun;
        Assert.Throws<InvalidOperationException>(() => { _ = begun.UseFileName("late"); });
    }

    public sealed class Nested
    {
        [Fact]
        public Task ANestedClassIsNamedWithItsOuter() => Verifier.Verify("nested\n");
    }
}
