using CsCheck;

namespace KaptureContracts.Generator.Tests.Reading.Agreement;

/// <summary>
/// Our parser finds in a text what YamlDotNet's finds, or the difference is of a kind that is listed, with the section of the
/// specification that decides. What is generated is the same every time: a number names each text.
/// </summary>
public sealed class YamlDotNetAgreementTests
{
    public static TheoryData<string> Differences => new(
        YamlDotNetDifference.OfAcceptance.Concat(YamlDotNetDifference.OfMeaning).Select(difference => difference.Example));

    [Fact]
    public void DocumentsInEveryStyleHaveTheSameEvents() => Compare(YamlGen.Document, 5_000, isYaml: true);

    [Fact]
    public void AHeapOfPartsOfYamlHasTheSameEventsOrIsRefusedByBoth() => Compare(YamlGen.Heap, 30_000, isYaml: false);

    [Theory]
    [MemberData(nameof(Differences))]
    public void AListedDifferenceIsStillOne(string example)
    {
        var difference = YamlDotNetDifference.OfAcceptance.Concat(YamlDotNetDifference.OfMeaning).Single(difference => difference.Example == example);
        var ours = YamlEventText.Parse(example, out var ourError);
        var theirs = YamlDotNetEvents.Parse(example, out var theirError);
        Assert.NotEqual(ours, theirs);
        Assert.True(difference.Explains(ourError, theirError), $"We say {ourError}, and YamlDotNet says {theirError}.");
    }

    [Fact]
    public void LineBreaksOfEveryPlatformAreTheSame()
    {
        for (var number = 1U; number <= 10_000; number++)
        {
            var text = Text(YamlGen.Heap, number);
            var ours = YamlEventText.Parse(text, out _);
            Assert.Equal(ours, YamlEventText.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal), out _));
            Assert.Equal(ours, YamlEventText.Parse(text.Replace('\n', '\r'), out _));
        }
    }

    private static void Compare(Gen<string> texts, int count, bool isYaml)
    {
        var same = 0;
        for (var number = 1; number <= count; number++)
        {
            var text = Text(texts, (uint)number);
            var ours = YamlEventText.Parse(text, out var ourError);
            var theirs = YamlDotNetEvents.Parse(text, out var theirError);
            Assert.False(isYaml && ours is null, $"Text {number} is refused: {ourError}\n{text}");
            same += ours == theirs ? 1 : 0;
            Assert.True(
                ours == theirs || YamlDotNetDifference.OfAcceptance.Any(difference => difference.Explains(ourError, theirError)),
                $"Text {number}:\n{text}\nOurs: {ourError ?? ours}\nYamlDotNet's: {theirError ?? theirs}");
        }

        Assert.InRange(same, count * 9 / 10, count);
    }

    private static string Text(Gen<string> texts, uint number) => texts.Generate(new PCG(1, number), null, out _);
}
