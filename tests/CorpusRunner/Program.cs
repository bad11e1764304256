using System.CommandLine;
using CorpusRunner;
using CorpusRunner.Conversions;
using CorpusRunner.Differential;
using CorpusRunner.Hostile;
using CorpusRunner.Mutations;
using CorpusRunner.Samples;

var directory = new Argument<DirectoryInfo>("DIR") { Description = "Every .json, .yaml and .yml file below it is taken for a document." };
var json = new Option<FileInfo?>("--json") { Description = "Write the outcome of each document to this file.", HelpName = "FILE" };
var command = new RootCommand("Generates a client from every OpenAPI document below a directory, and compiles it.") { directory, json, Samples(), Conversions(), Differential(), Hostile(), Mutations() };
directory.AcceptExistingOnly();
command.SetAction(parsed => Corpus.Run(parsed.GetRequiredValue(directory), parsed.GetValue(json)));
var parsed = command.Parse(args);
if (parsed.Errors.Count == 0)
{
    return parsed.Invoke();
}

foreach (var error in parsed.Errors)
{
    Console.Error.WriteLine(error.Message);
}

command.Parse("--help").Invoke(new InvocationConfiguration { Output = Console.Error });
return 2;

static Command Samples()
{
    var repositories = new Argument<DirectoryInfo>("DIR") { Description = "Holds a directory for each repository." }.AcceptExistingOnly();
    var expected = new Option<FileInfo>("--expected") { Description = "The warnings and errors that are right.", HelpName = "FILE", Required = true }.AcceptExistingOnly();
    var samples = new Command("samples", "Does the same with what is an OpenAPI document among the files of some repositories.") { repositories, expected };
    samples.SetAction(parsed => SampleCorpus.Run(parsed.GetRequiredValue(repositories), parsed.GetRequiredValue(expected)));
    return samples;
}

static Command Conversions()
{
    var documents = new Argument<DirectoryInfo>("DIR") { Description = "Holds the documents." }.AcceptExistingOnly();
    var conversions = new Command("conversions", "Holds what every document emits as YAML and as OpenAPI 3.1 against what it emits as it is.") { documents };
    conversions.SetAction(parsed => ConversionCorpus.Run(parsed.GetRequiredValue(documents)));
    return conversions;
}

static Command Differential()
{
    var documents = new Argument<DirectoryInfo>("DIR") { Description = "Holds the documents." }.AcceptExistingOnly();
    var differential = new Command("differential", "Holds the generator's reading of every document against NSwag's.") { documents };
    differential.SetAction((parsed, _) => DifferentialCorpus.RunAsync(parsed.GetRequiredValue(documents)));
    return differential;
}

static Command Hostile()
{
    var pattern = new Argument<string>("NAME") { Description = "A part of the names of the documents that are run; all without it.", DefaultValueFactory = _ => "" };
    var one = new Option<string?>("--one") { Description = "Run one document in this process.", HelpName = "NAME" };
    var hostile = new Command("hostile", "Runs documents that are made to hurt, each in a process of its own that is bounded in memory and time.") { pattern, one };
    hostile.SetAction((parsed, _) => parsed.GetValue(one) is { } name
        ? Task.FromResult(HostileRun.Run(name))
        : HostileCorpus.RunAsync(parsed.GetRequiredValue(pattern)));
    return hostile;
}

static Command Mutations()
{
    var documents = new Argument<DirectoryInfo>("DIR") { Description = "Holds the documents." }.AcceptExistingOnly();
    var seed = new Option<int>("--seed") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
    var count = new Option<int>("--count") { Description = "How many seeds, one after the other.", DefaultValueFactory = _ => 20_000 };
    var mutations = new Command("mutations", "Changes the documents at random: no exception leaves the generator, and what it emits can be parsed.") { documents, seed, count };
    mutations.SetAction(parsed => MutationCorpus.Run(parsed.GetRequiredValue(documents), parsed.GetValue(seed), parsed.GetValue(count)));
    return mutations;
}
