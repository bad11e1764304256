using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>The extensions of docs/spec-extensions.md: an extension of the wrong form is left out, alone, and told of where it is wrong.</summary>
public sealed class ExtensionProblemTests
{
    private const string FormatRule = "'format' must be a .NET custom format that holds a whole date and no zone, such as \"yyyy-MM-dd HH:mm:ss\"";
    private const string OffsetRule = "'offset' must be an offset from UTC in quotes, such as \"+05:30\", of at most 14 hours";
    private const string NameRule = "is not a C# name in PascalCase, such as TicketId, of at most 120 characters";

    [Theory]
    [InlineData("«now", "it must be an object such as { format: \"yyyy-MM-dd HH:mm:ss\", offset: \"+00:00\" }, but is a string")]
    [InlineData("«{ offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «[], offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'HH:mm:ss', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'yyyy-MM', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'dd.MM HH:mm', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'yyyy-MM-dd hh:mm', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'yyyy-MM-dd HH:mm zzz', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'yyyy-MM-ddTHH:mm:ssK', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'yyyy-MM-dd \"', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'o', offset: '+05:30' }", FormatRule)]
    [InlineData("{ format: «'', offset: '+05:30' }", FormatRule)]
    [InlineData("«{ format: 'yyyy-MM-dd' }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: «IST }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: «'05:30' }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: «'+5:30' }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: «'+05:60' }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: «'+15:00' }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: «330 }", OffsetRule)]
    [InlineData("{ format: 'yyyy-MM-dd', offset: '+05:30', empty: «none }", "'empty' must be \"null\" in quotes (an empty string is no date) or \"error\"")]
    [InlineData("{ format: 'yyyy-MM-dd', offset: '+05:30', empty: «null }", "'empty' must be \"null\" in quotes (an empty string is no date) or \"error\"")]
    public void ADateOfTheWrongFormStaysAString(string value, string why)
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing($"type: object\nproperties:\n  due: {{ type: string, x-datetime: {value} }}"),
            $"warning KAP2009: The extension 'x-datetime' is ignored: {why}");

        Assert.Contains("public string? Due", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yyyy-MM-dd", "-03:30")]
    [InlineData("dd.MM.yyyy HH:mm", "+14:00")]
    [InlineData("yyyy-MM-dd hh:mm tt", "+00:00")]
    [InlineData("yyyy-MM-dd 'zone K'", "+05:30")]
    [InlineData("yyyyMMddHHmmss", "+05:30")]
    public void ADateOfTheRightFormIsADate(string format, string offset)
    {
        var generation = Diagnosis.Expect(Documents.WithThing(
            $"type: object\nproperties:\n  due: {{ type: string, x-datetime: {{ format: \"{format}\", offset: \"{offset}\", empty: \"null\" }} }}"));

        Assert.Contains("public global::System.DateTimeOffset? Due", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ADateIsAString() => Diagnosis.Expect(
        Documents.WithThing("type: object\nproperties:\n  due: { type: integer, x-datetime: «{ format: yyyy-MM-dd, offset: '+00:00' } }"),
        "warning KAP2009: The extension 'x-datetime' is ignored: it says how a string is written; add 'type: string' to the schema");

    [Fact]
    public void AMemberThatAnExtensionDoesNotHaveIsNamed() => Diagnosis.Expect(
        Documents.WithThing("type: object\nproperties:\n  due: { type: string, x-datetime: { format: yyyy-MM-dd, offset: '+00:00', «emtpy: error } }"),
        "warning KAP2007: 'emtpy' is not a member of x-datetime and is ignored; did you mean 'empty'?");

    [Theory]
    [InlineData("«status", "it must be an object such as { property: status, success: ok, failure: failed }, but is a string")]
    [InlineData("«{ success: ok, failure: failed }", "'property' must be there, and be a string")]
    [InlineData("«{ property: status, failure: failed }", "'success' must be there, and be a string")]
    [InlineData("«{ property: status, success: ok }", "'failure' must be there, and be a string")]
    [InlineData("{ property: «[status], success: ok, failure: failed }", "'property' must be there, and be a string")]
    [InlineData("{ property: status, success: ok, failure: «ok }", "'success' and 'failure' must differ")]
    public void AnEnvelopeOfTheWrongFormLeavesTheDecisionToTheStatus(string value, string why)
    {
        var generation = Diagnosis.Expect(
            Documents.Minimal + $"\nx-envelope: {value}\n", $"warning KAP2009: The extension 'x-envelope' is ignored: {why}");

        Assert.Contains("NotFound", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("«ticket-id", $"'ticket-id' {NameRule}")]
    [InlineData("«class", $"'class' {NameRule}")]
    [InlineData("«1st", $"'1st' {NameRule}")]
    [InlineData("«ticketId", $"'ticketId' {NameRule}")]
    [InlineData("«_", $"'_' {NameRule}")]
    [InlineData("«''", $"'' {NameRule}")]
    [InlineData("«\"A\\nB\"", $"'A?B' {NameRule}")]
    [InlineData("«[A]", "it must be a C# name such as TicketId, but is an array")]
    [InlineData("«~", "it must be a C# name such as TicketId, but is null")]
    public void ANameThatIsNoneGivesWayToTheDerivedOne(string value, string why)
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing($"type: object\nproperties:\n  ticket_id: {{ type: string, x-csharp-name: {value} }}"),
            $"warning KAP2009: The extension 'x-csharp-name' is ignored: {why}");

        Assert.Contains("public string? TicketId", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ANameMayNotBeEndless() => Diagnosis.Expect(
        Documents.WithThing($"type: object\nproperties:\n  id: {{ type: string, x-csharp-name: «{new string('A', 121)} }}"),
        $"warning KAP2009: The extension 'x-csharp-name' is ignored: '{new string('A', 60)}...' {NameRule}");

    [Theory]
    [InlineData("«guessed", "'guessed' is not one of documented, observed, inferred")]
    [InlineData("«docmented", "'docmented' is not one of documented, observed, inferred; did you mean 'documented'?")]
    [InlineData("«{}", "it must be one of the words documented, observed, inferred, but is an object")]
    public void AProvenanceThatIsNoneIsLeftOut(string value, string why) => Diagnosis.Expect(
        Documents.WithThing($"type: object\nproperties:\n  id: {{ type: string, x-provenance: {value} }}"),
        $"warning KAP2009: The extension 'x-provenance' is ignored: {why}");

    [Theory]
    [InlineData("«id", "it must be an object such as { unique: [/id] }, but is a string")]
    [InlineData("{ unique: «/id }", "'unique' must be an array of JSON pointers such as [/id]")]
    [InlineData("{ unique: [«id] }", "an item of 'unique' must be a JSON pointer such as /id")]
    [InlineData("{ unique: [/id], equal: [/id, «1] }", "an item of 'equal' must be a JSON pointer such as /id")]
    public void AnInvariantOfTheWrongFormIsLeftOut(string value, string why) => Diagnosis.Expect(
        Documents.Minimal.Replace("          description: Added.\n", $"          description: Added.\n          x-invariants: {value}\n", StringComparison.Ordinal),
        $"warning KAP2009: The extension 'x-invariants' is ignored: {why}");

    [Fact]
    public void APrefixMustBeText() => Diagnosis.Expect(
        """
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        paths: {}
        components: { securitySchemes: { Key: { type: apiKey, in: header, name: X-Key, x-value-prefix: «[Basic] } } }
        """,
        "warning KAP2009: The extension 'x-value-prefix' is ignored: it must be a string such as 'Basic ', but is an array");
}
