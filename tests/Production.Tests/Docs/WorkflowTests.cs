using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace KaptureContracts.Production.Tests.Docs;

/// <summary>The workflows can be read, may do no more than they need, and run what there is.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(DocsPages.Root, ".github", "workflows");

    public static TheoryData<string> Workflows { get; } = ["ci.yml", "release.yml"];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void AWorkflowMayOnlyReadUnlessAJobSaysWhatElse(string file)
    {
        var workflow = Load(file);

        Assert.Equal("{ { contents, read } }", Plain(workflow["permissions"]));
        Assert.All(Jobs(workflow), job => Assert.True(job.Children.ContainsKey("timeout-minutes")));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void EachStepDoesOneThingWithAnActionOfAKnownVersionOrACommand(string file)
    {
        var steps = Jobs(Load(file)).SelectMany(Steps).ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Single(step.Children.Keys, key => key.ToString() is "run" or "uses"));
        Assert.All(steps.Where(step => step.Children.ContainsKey("uses")), step => Assert.Matches("^actions/[a-z-]+@v[0-9]+$", step["uses"].ToString()));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void WhatCommandsNameIsThere(string file)
    {
        var named = Jobs(Load(file)).SelectMany(Commands).SelectMany(command => PathOfRepository().Matches(command)).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(DocsPages.Root, path)), path));
    }

    [Fact]
    public void CIRunsEverythingOnPullRequestsAndOnMain()
    {
        var workflow = Load("ci.yml");

        Assert.Equal(["pull_request", "push"], ((YamlMappingNode)workflow["on"]).Children.Keys.Select(key => key.ToString()));
        Assert.Contains(Jobs(workflow).SelectMany(Commands), command => command.EndsWith(".ci/run", StringComparison.Ordinal));
    }

    [Fact]
    public void AReleaseIsTriedPackedInspectedAndAttestedBeforeItIsPushed()
    {
        var workflow = Load("release.yml");
        var (pack, push) = ((YamlMappingNode)workflow["jobs"]["pack"], (YamlMappingNode)workflow["jobs"]["push"]);
        string[] order = [".ci/run", "dotnet pack", "PackageInspection", "attest-build-provenance", "upload-artifact"];

        var all = Steps(pack).Select(step => (step.Children.TryGetValue("run", out var run) ? run : step["uses"]).ToString()).ToList();
        var found = order.Select(part => all.FindIndex(text => text.Contains(part, StringComparison.Ordinal))).ToList();

        Assert.DoesNotContain(-1, found);
        Assert.Equal(found.Order(), found);
        Assert.Equal("pack", push["needs"].ToString());
        Assert.Contains("-p:RepositoryUrl=\"$GITHUB_SERVER_URL/$GITHUB_REPOSITORY\"", all[found[1]], StringComparison.Ordinal);
        Assert.Contains("dotnet nuget push", Assert.Single(Commands(push)), StringComparison.Ordinal);
    }

    /// <summary>A secret in a command line shows in the log when the shell prints it; in the environment it does not.</summary>
    [Fact]
    public void TheSecretIsThePushsAloneAndStandsInNoCommand()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "release.yml"));

        Assert.Equal("NUGET_API_KEY: ${{ secrets.NUGET_API_KEY }}", Assert.Single(text.Split('\n'), line => line.Contains("secrets.", StringComparison.Ordinal)).Trim());
        Assert.Contains("NUGET_API_KEY", Plain(Steps((YamlMappingNode)Load("release.yml")["jobs"]["push"]).Last()["env"]), StringComparison.Ordinal);
    }

    private static IEnumerable<YamlMappingNode> Jobs(YamlMappingNode workflow) => ((YamlMappingNode)workflow["jobs"]).Children.Values.Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    private static IEnumerable<string> Commands(YamlMappingNode job) =>
        Steps(job).Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString());

    private static string Plain(YamlNode node) => node.ToString();

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(Path.Combine(Folder, file));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    [GeneratedRegex(@"(^|\s)(?<path>(\.ci|samples|tests|runtime|spec)/[A-Za-z./-]+|[A-Za-z]+\.sln)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathOfRepository();
}
