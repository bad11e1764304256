namespace AotConsole;

/// <summary>What the command line asks for. Not a record: the text of one would show the token.</summary>
internal sealed class Arguments(Uri baseUrl, string token, string title)
{
    public const string Usage = "Usage: aot-console --base-url URL --token T --title TEXT";

    public Uri BaseUrl { get; } = baseUrl;

    public string Token { get; } = token;

    public string Title { get; } = title;

    private static readonly string[] Flags = ["--base-url", "--token", "--title"];

    /// <summary>Reads pairs of a flag and its value.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="mistake">What is wrong with it, when null is returned.</param>
    public static Arguments? Read(string[] args, out string mistake)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        mistake = Pair(args, values) ?? Flags.Where(flag => !values.ContainsKey(flag)).Select(flag => $"{flag} is missing.").FirstOrDefault() ?? "";
        if (mistake.Length > 0)
        {
            return null;
        }

        if (Uri.TryCreate(values["--base-url"], UriKind.Absolute, out var baseUrl) && baseUrl.Scheme is "http" or "https")
        {
            return new Arguments(baseUrl, values["--token"], values["--title"]);
        }

        mistake = "--base-url must be an absolute URL such as https://devapi.kapturecrm.com.";
        return null;
    }

    private static string? Pair(string[] args, Dictionary<string, string> values)
    {
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!Flags.Contains(args[i], StringComparer.Ordinal))
            {
                return $"'{args[i]}' is not one of {string.Join(", ", Flags)}.";
            }

            if (i + 1 == args.Length)
            {
                return $"{args[i]} needs a value.";
            }

            if (!values.TryAdd(args[i], args[i + 1]))
            {
                return $"{args[i]} is given twice.";
            }
        }

        return null;
    }
}
