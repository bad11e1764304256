using System.Runtime.CompilerServices;
using VerifyTests;
using VerifyXunit;

namespace KaptureContracts.Generator.Tests.SnapshotConventions;

public sealed class SnapshotLocationTests
{
    private static readonly RunningTest Test = new("Outer.Inner", "Method", ["number", "text"], [1.5, "a/b"]);

    [Fact]
    public void ArgumentsOfTheRunningTestTellItsRowsApart() => Assert.Equal("Outer.Inner.Method_number=1.5_text=a-b", Prefix(new VerifySettings()));

    [Fact]
    public void ParametersGivenByTheTestCountMore()
    {
        var settings = new VerifySettings();
        settings.UseParameters(null, Enumerable.Range(1, 2));
        Assert.Equal("Outer.Inner.Method_number=null_text=[1,2]", Prefix(settings));
    }

    [Fact]
    public void ATextMayStandForTheParameters()
    {
        var settings = new VerifySettings();
        settings.UseTextForParameters("3.1: yaml");
        Assert.Equal("Outer.Inner.Method_3.1- yaml", Prefix(settings));
    }

    [Fact]
    public void AFileNameIsTheWholeName()
    {
        var settings = new VerifySettings();
        settings.UseFileName("Kapture");
        Assert.Equal("Kapture", Prefix(settings));
        Assert.Throws<InvalidOperationException>(() => settings.UseParameters(1));
    }

    [Fact]
    public void ADirectoryIsRelativeToTheSourceFile()
    {
        var settings = new VerifySettings();
        settings.UseDirectory("../Snapshots");
        var sourceFile = SourceFile();
        var expected = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(sourceFile))!, "Snapshots");
        Assert.Equal(expected, SnapshotLocation.Of(Test, settings, sourceFile).Directory);
    }

    [Fact]
    public void MoreParametersThanTheMethodHasAreAMistake()
    {
        var settings = new VerifySettings();
        settings.UseParameters(1, 2, 3);
        Assert.Throws<InvalidOperationException>(() => Prefix(settings));
    }

    [Fact]
    public void AMappedSourcePathSaysHowToMendIt()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => SnapshotLocation.Of(Test, new VerifySettings(), "/_/tests/T.cs"));
        Assert.Contains("set DeterministicSourcePaths to false", failure.Message, StringComparison.Ordinal);
    }

    private static string Prefix(VerifySettings settings) => SnapshotLocation.Of(Test, settings, SourceFile()).Prefix;

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
