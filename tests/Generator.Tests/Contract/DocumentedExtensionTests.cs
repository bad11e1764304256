using System.Text.RegularExpressions;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Contract;

/// <summary>The examples of docs/spec-extensions.md, put where the page says that they stand, are understood and do something.</summary>
public sealed partial class DocumentedExtensionTests
{
    private static readonly string[] Blocks =
    [
        .. Block().Matches(File.ReadAllText(Files.ExtensionsPage).ReplaceLineEndings("\n")).Select(match => match.Groups["code"].Value),
    ];

    /// <summary>The first key of each example, and whether the client is another one for it: some speak to mock and verifier alone.</summary>
    public static TheoryData<string, bool> Examples { get; } = new()
    {
        { "x-envelope", true },
        { "created", true },
        { "Ticket Id", true },
        { "securitySchemes", true },
        { "examples", false },
        { "x-invariants", true },
        { "title", false },
    };

    [Fact]
    public void EveryExampleOfThePageIsTried() =>
        Assert.Equal(Examples.Select(row => row.Data.Item1), Blocks.Select(block => block.Split(':')[0]));

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExampleOfThePageIsUnderstood(string key, bool changesTheClient)
    {
        var block = Blocks.Single(candidate => candidate.StartsWith(key + ":", StringComparison.Ordinal));
        var generation = Generation.Of(DocumentWith(key, block));

        Assert.Empty(generation.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(generation.CompileErrors());
        var without = Generation.Of(DocumentWith(key, Extension().Replace(block, "")));
        Assert.Equal(changesTheClient, !Sources(generation).SequenceEqual(Sources(without), StringComparer.Ordinal));
    }

    [Fact]
    public void AnExampleWithAMistakeIsNotUnderstood()
    {
        var broken = Blocks[0].Replace("property:", "propertey:", StringComparison.Ordinal);

        Assert.Contains(Generation.Of(DocumentWith("x-envelope", broken)).Diagnostics, diagnostic => diagnostic.Id is "KAP2007" or "KAP2009");
    }

    private static IEnumerable<string> Sources(Generation generation) => generation.Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value);

    private static string DocumentWith(string key, string block)
    {
        string At(string place, int indentation) => key == place ? Indent(block, indentation) : "";
        var property = key is "created" or "Ticket Id" or "title" ? Indent(block, 8) : "";
        var security = key == "securitySchemes" ? "security: [{ AccountToken: [] }]\n" : "";
        return $$"""
            openapi: 3.0.3
            info: { title: Tickets, version: "1" }
            servers: [{ url: https://tickets.example.com }]
            {{security}}{{At("x-envelope", 0)}}
            paths:
              /tickets:
                post:
                  operationId: addTicket
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: { type: array, items: { $ref: "#/components/schemas/Ticket" } }
                  responses:
                    "200":
                      description: It was created.
            {{At("x-invariants", 10)}}
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Ticket" }
                    "400":
                      description: It was not.
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Failure" }
            {{At("examples", 14)}}
            components:
            {{At("securitySchemes", 2)}}
              schemas:
                Ticket:
                  type: object
                  properties:
                    ticket_id: { type: string }
                    status: { type: string }
            {{property}}
                Failure:
                  type: object
                  required: [status]
                  properties:
                    status: { type: string }
                    message: { type: string }
            """;
    }

    private static string Indent(string block, int by) =>
        string.Join('\n', block.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));

    [GeneratedRegex("^```yaml\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    /// <summary>A line of an extension, or a block of one.</summary>
    [GeneratedRegex(@"^ *x-[a-z-]+:.*\n(?:^  .*\n)*", RegexOptions.Multiline, 1000)]
    private static partial Regex Extension();
}
