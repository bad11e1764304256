using System.Globalization;
using System.Text;

namespace CorpusRunner.Hostile;

/// <summary>Puts hostile texts together.</summary>
internal static class HostileText
{
    public const int Many = 100_000;

    public const int Million = 1_000_000;

    /// <summary>As many characters as the largest texts have.</summary>
    public const int Huge = 100_000_000;

    private const string Ok = "{'200':{'description':'Done.'}}";

    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>Something for each number, with commas between.</summary>
    public static string Each(int count, Func<int, string> item, string separator = ",")
    {
        var text = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            text.Append(number == 0 ? "" : separator).Append(item(number));
        }

        return text.ToString();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A document in JSON.</summary>
    /// <param name="members">Its members beside the version and the title.</param>
    /// <param name="version">The version.</param>
    public static string Document(string members, string version = "3.1.0") =>
        "{'openapi':'" + version + "','info':{'title':'Hostile','version':'1'}," + members + "}";

    /// <summary>A document with schemas, the first of which an operation answers.</summary>
    public static string Schemas(string schemas, string version = "3.1.0") =>
        Document(Paths(Operation("/s", Answer("#/components/schemas/S0"))) + ",'components':{'schemas':{" + schemas + "}}", version);

    public static string Paths(string paths) => "'paths':{" + paths + "}";

    /// <summary>A path with one operation.</summary>
    /// <param name="path">The path.</param>
    /// <param name="members">The operation's members.</param>
    public static string Operation(string path, string members) => "'" + path + "':{'get':{" + members + "}}";

    public static string Responses(string members = "") => members.Length == 0
        ? $"'responses':{Ok}"
        : "'responses':{'200':{'description':'Done.'," + members + "}}";

    public static string Answer(string reference) => Responses("'content':{'application/json':{'schema':{'$ref':'" + reference + "'}}}");
}
