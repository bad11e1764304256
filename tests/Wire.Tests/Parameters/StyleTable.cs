namespace KaptureContracts.Wire.Tests.Parameters;

/// <summary>The specification's table of styles, quoted: what stands in its cells is what must go over the wire.</summary>
internal static class StyleTable
{
    /// <summary>OpenAPI 3.1.1, "Style Examples" (3.0.4 has the same cells), without the HTML around them.</summary>
    private const string Quoted = """
        | style | explode | undefined | string | array | object |
        | matrix | false | ;color | ;color=blue | ;color=blue,black,brown | ;color=R,100,G,200,B,150 |
        | matrix | true | ;color | ;color=blue | ;color=blue;color=black;color=brown | ;R=100;G=200;B=150 |
        | label | false | . | .blue | .blue,black,brown | .R,100,G,200,B,150 |
        | label | true | . | .blue | .blue.black.brown | .R=100.G=200.B=150 |
        | simple | false | _empty_ | blue | blue,black,brown | R,100,G,200,B,150 |
        | simple | true | _empty_ | blue | blue,black,brown | R=100,G=200,B=150 |
        | form | false | ?color= | ?color=blue | ?color=blue,black,brown | ?color=R,100,G,200,B,150 |
        | form | true | ?color= | ?color=blue | ?color=blue&color=black&color=brown | ?R=100&G=200&B=150 |
        | spaceDelimited | false | _n/a_ | _n/a_ | ?color=blue%20black%20brown | ?color=R%20100%20G%20200%20B%20150 |
        | spaceDelimited | true | _n/a_ | _n/a_ | _n/a_ | _n/a_ |
        | pipeDelimited | false | _n/a_ | _n/a_ | ?color=blue%7Cblack%7Cbrown | ?color=R%7C100%7CG%7C200%7CB%7C150 |
        | pipeDelimited | true | _n/a_ | _n/a_ | _n/a_ | _n/a_ |
        | deepObject | false | _n/a_ | _n/a_ | _n/a_ | _n/a_ |
        | deepObject | true | _n/a_ | _n/a_ | _n/a_ | ?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150 |
        """;

    private static readonly string[] Columns = ["undefined", "string", "array", "object"];

    private static readonly Dictionary<(string Style, bool Explode), string[]> Rows = Quoted
        .Split('\n')
        .Skip(1)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => (cells[0], cells[1] == "true"), cells => cells[2..]);

    /// <summary>The cells of some styles that are not n/a, as data of a theory: style, explode, column and what stands there.</summary>
    public static TheoryData<string, bool, string, string> Of(params string[] styles)
    {
        var data = new TheoryData<string, bool, string, string>();
        foreach (var ((style, explode), cells) in Rows)
        {
            // What is undefined is tested by itself: RFC 6570 says what becomes of it.
            foreach (var (column, cell) in Columns.Zip(cells).Skip(1).Where(pair => pair.Second != "_n/a_" && styles.Contains(style)))
            {
                data.Add(style, explode, column, cell);
            }
        }

        return data;
    }
}
