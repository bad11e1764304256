using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace KaptureContracts.Verification.Tests.Documentation;

/// <summary>The command lines of the workflow and of the page are ones that the tools take.</summary>
public sealed partial class CommandLineTests
{
    private static readonly string WorkflowFile = Path.Combine(Repository.Root, "docs", "examples", "contract-verification.yml");

    [Fact]
    public void TheWorkflowRunsOnPullRequestsAndEachStepDoesSomething()
    {
        var workflow = Load();

        Assert.Contains("pull_request", ((YamlMappingNode)workflow["on"]).Children.Keys.Select(key => key.ToString()));
        Assert.All(Steps(workflow), step => Assert.Single(step.Children.Keys, key => key.ToString() is "run" or "uses"));
        Assert.All(Steps(workflow).Where(step => step.Children.ContainsKey("uses")), step => Assert.Matches("^[a-z-]+/[a-z/-]+@v[0-9]+$", step["uses"].ToString()));
    }

    [Fact]
    public void TheWorkflowStartsTheMockAndVerifiesItAndItsRecordingWithCommandsThatTheToolsTake()
    {
        var commands = Steps(Load()).Where(step => step.Children.ContainsKey("run")).SelectMany(step => ShellLine.Commands(Expression().Replace(step["run"].ToString(), "1"))).ToList();

        Assert.Equal(["kapture-mock", "kapture-verify run", "kapture-verify har"], commands.Where(IsOurs).Select(words => words[0] == "kapture-mock" ? words[0] : $"{words[0]} {words[1]}"));
        Assert.All(commands.Where(IsOurs), words => Assert.Empty(Problems(words)));
    }

    [Theory]
    [InlineData("docs/verification.md")]
    [InlineData("README.md")]
    public async Task EveryCommandLineOfAPageIsOneThatTheToolsTake(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken);
        var commands = Shell().Matches(text).SelectMany(block => ShellLine.Commands(block.Groups["script"].Value)).Select(AsTool).OfType<string[]>().ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, words => Assert.Empty(Problems(words)));
    }

    [Theory]
    [InlineData("kapture-verify", "run", "--base-url", "nowhere")]
    [InlineData("kapture-verify", "run", "--base-url", "http://127.0.0.1:1", "--seeds", "1")]
    [InlineData("kapture-verify", "har")]
    [InlineData("kapture-mock", "--failure-mode", "other")]
    public void WhatTheToolsDoNotTakeIsNoticed(params string[] words) => Assert.NotEmpty(Problems(words));

    private static IEnumerable<string> Problems(string[] words) =>
        (words[0] == "kapture-mock" ? Mock(words[1..]) : Verify(words[1..])).Errors.Select(error => error.Message);

    private static ParseResult Verify(string[] args) =>
        (ParseResult)Tool(Repository.VerifyTool, "KaptureContracts.Verification.Tool.VerifyCommand").GetMethod("Parse", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [args])!;

    private static ParseResult Mock(string[] args)
    {
        var options = Tool(Repository.MockTool, "KaptureContracts.MockServer.Tool.MockCommandOptions");
        var command = new RootCommand();
        foreach (var option in (IEnumerable<Option>)options.GetProperty("All")!.GetValue(Activator.CreateInstance(options))!)
        {
            command.Add(option);
        }

        return command.Parse(args);
    }

    private static Type Tool(string path, string type) => Assembly.LoadFrom(path).GetType(type, throwOnError: true)!;

    private static bool IsOurs(string[] words) => words[0] is "kapture-mock" or "kapture-verify";

    /// <summary>The command as the tool gets it, whether it is installed or run from the repository; null for another program.</summary>
    private static string[]? AsTool(string[] words)
    {
        if (IsOurs(words))
        {
            return words;
        }

        var project = words is ["dotnet", "run", "--project", "verify" or "mock-server", ..] ? words[3] : null;
        var args = Array.IndexOf(words, "--");
        return project is null ? null : [project == "verify" ? "kapture-verify" : "kapture-mock", .. args < 0 ? [] : words[(args + 1)..]];
    }

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        using var text = new StreamReader(WorkflowFile);
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode workflow) =>
        ((YamlMappingNode)workflow["jobs"]).Children.Values.SelectMany(job => (YamlSequenceNode)((YamlMappingNode)job)["steps"]).Cast<YamlMappingNode>();

    [GeneratedRegex(@"\$\{\{[^}]*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex("```(sh|bash)\n(?<script>[^`]*)```", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shell();
}
