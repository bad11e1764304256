using System.CommandLine;
using System.CommandLine.Parsing;

namespace CreateTicket;

/// <summary>The command line: nothing for the tour against the embedded mock, an address for one ticket on a real server.</summary>
internal static class CreateTicketCommand
{
    private const int WrongUsage = 2;

    private static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "The server to create a ticket on, such as https://devapi.kapturecrm.com. Without it: a tour on an embedded mock.",
        HelpName = "URL",
        CustomParser = ParseUrl,
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "The account's API token, without the word Basic.",
        HelpName = "T",
    };

    private static readonly Option<string?> Title = new("--title")
    {
        Description = "The title of the ticket.",
        HelpName = "TEXT",
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand("Creates a ticket in Kapture CRM through a client that was generated while this program was built.")
        {
            BaseUrl, Token, Title,
        };
        command.Validators.Add(RequireAllOrNone);
        command.SetAction(ExecuteAsync);
        var parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync().ConfigureAwait(false);
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
        }

        await command.Parse("--help").InvokeAsync(new InvocationConfiguration { Output = Console.Error }).ConfigureAwait(false);
        return WrongUsage;
    }

    private static Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(BaseUrl) is { } address
            ? SingleTicket.CreateAsync(address, parsed.GetValue(Token)!, parsed.GetValue(Title)!, cancellationToken)
            : Tour.RunAsync(cancellationToken);

    /// <summary>A ticket on a real server is never made by accident: all three are given, or none.</summary>
    private static void RequireAllOrNone(CommandResult command)
    {
        var given = new Option[] { BaseUrl, Token, Title }.Where(option => command.GetResult(option) is not null).ToArray();
        if (given.Length is 1 or 2)
        {
            command.AddError("--base-url, --token and --title belong together: give all three, or none for the tour.");
        }
    }

    private static Uri? ParseUrl(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        argument.AddError("--base-url must be an absolute URL such as https://devapi.kapturecrm.com.");
        return null;
    }
}
