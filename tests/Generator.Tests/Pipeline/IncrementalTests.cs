using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Pipeline;

public sealed class IncrementalTests
{
    private readonly TestDocument _spec = TestDocument.Kapture();

    private string Text => _spec.Text;

    [Fact]
    public void RunningAgainReadsNothing()
    {
        var again = Generation.Of(_spec).WithCode("");

        AssertAll(again, TrackingNames.Inputs, IncrementalStepRunReason.Cached);
        AssertAll(again, TrackingNames.Bound, IncrementalStepRunReason.Cached);
        AssertAll(again, TrackingNames.Units, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void AnEditElsewhereInTheProjectReadsAndEmitsNothing()
    {
        var edited = Generation.Of(_spec).WithCode("class Elsewhere { int Field; }");

        AssertAll(edited, TrackingNames.Inputs, IncrementalStepRunReason.Cached);
        AssertAll(edited, TrackingNames.Admitted, IncrementalStepRunReason.Cached);
        AssertAll(edited, TrackingNames.Bound, IncrementalStepRunReason.Cached);
        AssertAll(edited, TrackingNames.Contract, IncrementalStepRunReason.Cached);
        AssertAll(edited, TrackingNames.Units, IncrementalStepRunReason.Cached);
        Assert.All(edited.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("# A comment.\n\n")]
    public void ACommentOrABlankLineInTheSpecEmitsNothing(string addition)
    {
        var edited = Generation.Of(_spec).Replace(_spec, _spec.WithText(addition + Text));

        AssertAll(edited, TrackingNames.Bound, IncrementalStepRunReason.Unchanged);
        AssertAll(edited, TrackingNames.Units, IncrementalStepRunReason.Cached);
        Assert.All(edited.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void AProblemThatMovesIsShownAtItsNewLineAndEmitsNothing()
    {
        var document = new TestDocument(Documents.Minimal.Replace("size: { type: integer }", "size: { type: intger }", StringComparison.Ordinal));
        var edited = Generation.Of(document).Replace(document, document.WithText("# A comment.\n" + document.Text));

        AssertAll(edited, TrackingNames.Bound, IncrementalStepRunReason.Modified);
        AssertAll(edited, TrackingNames.Contract, IncrementalStepRunReason.Unchanged);
        AssertAll(edited, TrackingNames.Units, IncrementalStepRunReason.Cached);
        AssertAll(edited, TrackingNames.Problems, IncrementalStepRunReason.Modified);
        Assert.Single(edited.OutputReasons, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void ANewDescriptionEmitsTheOneFileThatShowsIt()
    {
        var edited = Generation.Of(_spec).Replace(
            _spec, _spec.WithText(Text.Replace("description: The phone number", "description: The number", StringComparison.Ordinal)
                .Replace("The customer's phone number.", "The number of the customer's phone.", StringComparison.Ordinal)));

        Assert.Single(edited.Reasons(TrackingNames.Units), IncrementalStepRunReason.Modified);
        Assert.Single(edited.OutputReasons, IncrementalStepRunReason.Modified);
        Assert.Contains("The number of the customer's phone.", edited.Sources["Kapture.Ticket.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ARenamedPropertyEmitsTheFilesThatNameIt()
    {
        var renamed = Text.Replace("        ticket_details:\n", "        details:\n", StringComparison.Ordinal);
        var edited = Generation.Of(_spec).Replace(_spec, _spec.WithText(renamed));

        Assert.False(string.Equals(Text, renamed, StringComparison.Ordinal));
        Assert.Single(edited.OutputReasons, IncrementalStepRunReason.Modified);
        Assert.Contains("public string? Details", edited.Sources["Kapture.NewTicket.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherDocumentLeavesTheFirstAlone()
    {
        var other = new TestDocument(Documents.Minimal, "other.yaml");
        var before = Generation.Of(_spec, other);
        var after = before.Replace(other, other.WithText(Documents.Minimal.Replace("name:", "title:", StringComparison.Ordinal)));

        Assert.Single(after.Reasons(TrackingNames.Bound), IncrementalStepRunReason.Modified);
        Assert.Single(after.Reasons(TrackingNames.Bound), IncrementalStepRunReason.Cached);
        Assert.Single(after.OutputReasons, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void ABrokenSpecThatIsMendedEmitsTheSameAsBefore()
    {
        var whole = Generation.Of(_spec);
        var broken = _spec.WithText(Text[..(Text.Length / 2)] + "\n\t- [");
        var mended = whole.Replace(_spec, broken).Replace(broken, _spec);

        Assert.Equal(whole.Sources, mended.Sources);
    }

    private static void AssertAll(Generation generation, string step, IncrementalStepRunReason expected)
    {
        var reasons = generation.Reasons(step);
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(expected, reason));
    }
}
