using GitHub;

using var client = new GitHubClient(new() { BaseAddress = new Uri(args[0]) });
var template = (await client.GitignoreGetTemplateAsync("C#")).ValueOrThrow();
Console.WriteLine($"{template.Name}: {template.Source}");
